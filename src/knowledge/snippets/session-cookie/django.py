"""Look into a session cookie and into the table behind it."""

import django
from django.apps import apps
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


def visit(request: HttpRequest) -> HttpResponse:
    request.session["basket"] = ["Emma"]
    return HttpResponse()


urlpatterns = [path("", visit)]

client = Client()
client.get("/")
cookie = client.cookies["sessionid"].value
print("In the cookie: a key of", len(cookie), "letters and digits:", cookie.isalnum())
print("In the table:", apps.get_model("sessions.Session").objects.get(pk=cookie).get_decoded())
