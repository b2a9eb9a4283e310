"""Divide a project by two apps, each a package with a configuration."""

import sys
from types import ModuleType

import django
from django.apps import apps
from django.conf import settings

for name in ("books", "records"):
    module = ModuleType(name)
    module.__path__ = [f"/nowhere/{name}"]
    sys.modules[name] = module
settings.configure(INSTALLED_APPS=["books", "records"])
django.setup()
print("Apps:", ", ".join(app.label for app in apps.get_app_configs()))
