"""The settings of the Django app of this folder, with nothing around a page."""

from config.settings import *  # noqa: F403

MIDDLEWARE: list[str] = []
ROOT_URLCONF = "bare_django_urls"
WSGI_APPLICATION = "bare_django.application"
