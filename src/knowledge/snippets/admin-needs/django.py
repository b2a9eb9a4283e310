"""Switch on the admin with as little as it loads with, and read what it misses."""

import django
from django.conf import settings
from django.core.checks import run_checks

settings.configure(
    INSTALLED_APPS=["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes"],
    SECRET_KEY="nobody knows",
)
django.setup()
for problem in sorted(run_checks(), key=lambda one: one.id):
    print(problem.id, problem.msg)
