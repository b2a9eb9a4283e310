"""A whole project in one file: `python lab/one_file.py runserver`."""

import sys

from django.conf import settings
from django.core.management import execute_from_command_line
from django.core.management.utils import get_random_secret_key
from django.http import HttpRequest, HttpResponse
from django.urls import path


def hello(request: HttpRequest) -> HttpResponse:
    """Say hello."""
    return HttpResponse("Hello from one file.")


urlpatterns = [path("", hello)]

if __name__ == "__main__":
    settings.configure(ROOT_URLCONF=__name__, DEBUG=True, SECRET_KEY=get_random_secret_key())
    execute_from_command_line(sys.argv)
