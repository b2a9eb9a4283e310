"""The settings of the Django app of this folder, with what tells the recorder of its work."""

from config.settings import *  # noqa: F403
from config.settings import MIDDLEWARE as _MIDDLEWARE
from config.settings import TEMPLATES as _TEMPLATES
from probe_key import KEY

_DJANGO = "django.template.backends.django.DjangoTemplates"

if KEY:
    ROOT_URLCONF = "probe_django_urls"
WSGI_APPLICATION = "probe_django.application"
MIDDLEWARE = ["probe_django_parts.ProbeMiddleware", *_MIDDLEWARE]
TEMPLATES = [
    one | {"BACKEND": "probe_django_parts.ProbeTemplates"} if one["BACKEND"] == _DJANGO else one
    for one in _TEMPLATES
]
