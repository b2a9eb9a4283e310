"""Call an async view, and count the async methods of a query."""

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])


async def home(request: HttpRequest) -> HttpResponse:
    return HttpResponse("served")


urlpatterns = [path("", home)]

print(Client().get("/").text)
twins = [name for name in dir(QuerySet) if name[0] == "a" and hasattr(QuerySet, name[1:])]
print("Async twins of a query's methods:", len(twins))
