"""Error pages in the look of the site."""

import logging
import sys

from django.core.exceptions import DisallowedHost
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

TEXTS = {
    400: ("Bad request", "The server did not understand this request."),
    403: ("Not allowed", "You may not do this."),
    404: ("Page not found", "There is no page at this address."),
    405: ("Method not allowed", "This page does not answer that kind of request."),
    409: ("Conflict", "The data has changed meanwhile. Look at it again and repeat."),
    411: ("Length required", "Send this request with its length."),
    413: ("Too large", "This request is larger than the server accepts."),
    500: ("Server error", "Something went wrong on our side."),
    503: ("Not available", "The site cannot reach its data. Try again in a moment."),
}


def error_page(request: HttpRequest, code: int) -> HttpResponse:
    """The page of an error that the site's navigation may stand around."""
    title, text = TEXTS[code]
    context = {"code": code, "title": title, "text": text}
    return render(request, "error.html", context, status=code)


def static_page(code: int) -> HttpResponse:
    """The page of an error by itself: it asks nothing of the database."""
    title, text = TEXTS[code]
    context = {"code": code, "title": title, "text": text}
    return HttpResponse(render_to_string("error_static.html", context), status=code)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that makes no sense; a foreign host name gets no navigation."""
    if isinstance(exception, DisallowedHost) or not hasattr(request, "user"):
        return static_page(400)
    return error_page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Somebody may not do this."""
    log = logging.getLogger(__name__)
    log.warning("denied: user %s, %s %r", request.user.pk, request.method, request.path)
    return error_page(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that did not come from this site."""
    return error_page(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such page."""
    return error_page(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Tell a database that is away from a defect."""
    if isinstance(sys.exception(), OperationalError | InterfaceError):
        response = static_page(503)
        response.headers["Retry-After"] = "10"
        return response
    return static_page(500)
