"""What a new project has switched on."""

import sys
import tempfile

from django.core.management import call_command

with tempfile.TemporaryDirectory() as folder:
    call_command("startproject", "shop", folder)
    sys.path.insert(0, folder)
    sys.dont_write_bytecode = True
    from shop import settings

print("Apps:", ", ".join(name.rpartition(".")[2] for name in settings.INSTALLED_APPS))
print("Middleware:", len(settings.MIDDLEWARE))
print("Password validators:", len(settings.AUTH_PASSWORD_VALIDATORS))
print("Debug:", settings.DEBUG)
print("Database:", settings.DATABASES["default"]["ENGINE"])
