"""Settings of the tests: the same on every machine, whatever stands in `.env` but for the database."""

import logging
import os

os.environ.update(
    DEBUG="off",
    HTTPS="off",
    BEHIND_PROXY="off",
    SECRET_KEY="a key that only the tests know, long enough",  # noqa: S106
    SECRET_KEY_FALLBACKS="",
    ALLOWED_HOSTS="testserver",
    EMAIL_URL="console:",
)

from config.settings import *  # noqa: F403

logging.disable(logging.ERROR)
# The default takes its time on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
