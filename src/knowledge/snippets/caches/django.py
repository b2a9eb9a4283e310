"""List the stores that a cache can have."""

import pkgutil

from django.core.cache import backends

names = [each.name for each in pkgutil.iter_modules(backends.__path__)]
print("Stores:", ", ".join(name for name in names if name != "base"))
