"""Break, and look at the page for it."""

import logging

import django
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__, DEBUG=True, ALLOWED_HOSTS=["testserver"], SECRET_KEY="nobody knows"
)
django.setup()
logging.disable()


def broken(request: HttpRequest) -> HttpResponse:
    title = "a local value"
    return HttpResponse(title + 1)  # type: ignore[operator]


urlpatterns = [path("", broken)]

page = Client(raise_request_exception=False).get("/").text
print("Names the error:", "TypeError" in page)
print("Shows local values:", "<pre>&#x27;a local value&#x27;</pre>" in page)
print("Has a console:", "EVALEX = true" in page)
