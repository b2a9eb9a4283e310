"""Hash a password as the framework's own tools do."""

from django.conf import settings
from django.contrib.auth.hashers import check_password, make_password

settings.configure()
stored = make_password("correct horse")
print("Method:", ":".join(stored.split("$")[:2]))
print("It fits:", check_password("correct horse", stored))
