"""Copy the session cookie, sign out, and come back with the copy."""

import django
from django.conf import settings
from django.core.management import call_command
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    ALLOWED_HOSTS=["testserver"],
    SECRET_KEY="nobody knows",
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
call_command("migrate", verbosity=0)


def login(request: HttpRequest) -> HttpResponse:
    request.session["user"] = "ada"
    return HttpResponse()


def logout(request: HttpRequest) -> HttpResponse:
    request.session.flush()
    return HttpResponse()


def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.session.get("user", "nobody"))


urlpatterns = [path("login", login), path("logout", logout), path("", home)]

client = Client()
client.get("/login")
copy = client.cookies["sessionid"].value
client.get("/logout")
print("The browser that signed out:", client.get("/").text)
thief = Client()
thief.cookies["sessionid"] = copy
print("The copy made before:", thief.get("/").text)
