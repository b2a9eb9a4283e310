"""The Django app of this folder with a recorder around it: `gunicorn probe_django:application`."""

from __future__ import annotations

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "probe_django_settings"

import recorder
from checked_django import application as _application

application = recorder.Recorder(_application)
