"""List the databases that come with the framework."""

import pkgutil

from django.db import backends

names = [each.name for each in pkgutil.iter_modules(backends.__path__) if each.ispkg]
print("Backends:", ", ".join(name for name in names if name not in ("base", "dummy")))
