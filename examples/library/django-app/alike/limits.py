"""How much a request may bring: the same in both halves."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

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
    if "\x00" in request.path:
        return 404
    return None if is_text(request) else 400


def is_text(request: HttpRequest) -> bool:
    """Whether address and form are UTF-8; Django would put a sign for "unreadable" in their place."""
    parts = [request.META.get("QUERY_STRING", "").encode("latin-1")]
    if request.content_type == "application/x-www-form-urlencoded":
        if (request.content_params or {}).get("charset", "utf-8").lower() != "utf-8":
            return False
        parts.append(request.body)
    try:
        query, *_ = [unquote_to_bytes(part).decode() for part in parts]
    except UnicodeDecodeError:
        return False
    return "\x00" not in query


def limits(get_response: GetResponse) -> GetResponse:
    """Refuse before anything reads the request."""

    def middleware(request: HttpRequest) -> HttpResponse:
        code = check_body(request)
        if code is None:
            return get_response(request)
        response = static_page(code)
        response.headers["Cache-Control"] = "no-cache"
        # Nobody has looked whose session it is; that there is one is enough to keep no copy.
        if settings.SESSION_COOKIE_NAME in request.COOKIES:
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return middleware
