"""Make a request and hand it to a view."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

settings.configure()


def book_list(request: HttpRequest) -> HttpResponse:
    return HttpResponse(request.GET["page"])


request = RequestFactory().get("/books/?page=2")
print("It is a", type(request).__name__)
print("Handed to a view:", book_list(request).text)
