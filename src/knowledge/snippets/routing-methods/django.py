"""Send a POST where only GET was meant, to a view without and with a guard."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.http import require_safe

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])


def book_list(request: HttpRequest) -> HttpResponse:
    return HttpResponse("the list")


urlpatterns = [path("books/", book_list), path("guarded/", require_safe(book_list))]

client = Client()
print("GET:", client.get("/books/").status_code)
print("POST:", client.post("/books/").status_code)
print("POST, guarded by require_safe:", client.post("/guarded/").status_code)
