"""The books of the preset `library` as two bare pages, on the app's own templates: `gunicorn bare_django:application`."""

from __future__ import annotations

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "bare_django_settings"

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
