"""Serve a page with no database and no app configured."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("served")


urlpatterns = [path("", home)]

print(Client().get("/").text)
print("Database:", settings.DATABASES["default"]["ENGINE"], "apps:", settings.INSTALLED_APPS)
