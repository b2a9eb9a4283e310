"""Look for a rate limiter in the framework, and try fifty wrong passwords."""

from pathlib import Path

import django
from django.conf import settings
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command

files = Path(django.__file__).parent.rglob("*.py")
found = [file for file in files if "throttl" in file.read_text().lower()]
print(f"django: {len(found)} files speak of throttling")

settings.configure(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
)
django.setup()
call_command("migrate", verbosity=0)
get_user_model().objects.create_user("ada", password="right")
wrong = [authenticate(username="ada", password=f"guess {number}") for number in range(50)]
print("Wrong passwords tried:", len(wrong), "and let in:", len([user for user in wrong if user]))
print("The right one after them:", authenticate(username="ada", password="right"))
