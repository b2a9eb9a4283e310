"""How much a request may bring: the same in both halves."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from core.errors import static_page

GetResponse = Callable[[HttpRequest], HttpResponse]


def check_body(request: HttpRequest) -> int | None:
    """The status that refuses the request, or None."""
    if request.headers.get("Transfer-Encoding"):
        return 411
    length = request.headers.get("Content-Length", "")
    if length.isdigit() and int(length) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return 413
    if "%00" in request.META.get("QUERY_STRING", "") or "\x00" in request.path:
        return 400
    return 405 if request.method == "TRACE" else None


def limits(get_response: GetResponse) -> GetResponse:
    """Refuse before anything reads the request."""

    def middleware(request: HttpRequest) -> HttpResponse:
        code = check_body(request)
        return get_response(request) if code is None else static_page(code)

    return middleware
