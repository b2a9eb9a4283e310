"""Ask for /about where a rule for any name was written first."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])


def page(request: HttpRequest, name: str) -> HttpResponse:
    return HttpResponse(f"any name: {name}")


def about(request: HttpRequest) -> HttpResponse:
    return HttpResponse("the page about us")


urlpatterns = [path("<name>", page), path("about", about)]

print(Client().get("/about").text)
