"""Look for an interface for tasks."""

from importlib.util import find_spec

import django

print("django.tasks in", ".".join(map(str, django.VERSION[:2])) + ":", find_spec("django.tasks"))
