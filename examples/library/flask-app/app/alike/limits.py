"""How much a request may bring: the same in both halves."""

from urllib.parse import unquote_to_bytes

from flask import Flask, abort, request

FIELDS = 1000


def check_body() -> None:
    """A body needs a length that is not too much."""
    if request.headers.get("Transfer-Encoding"):
        abort(411)
    length = request.content_length or 0
    if length > (request.max_content_length or length):
        abort(413)


def check_text() -> None:
    """Address and form are UTF-8; Flask would put a sign for "unreadable" in their place."""
    parts = [request.query_string]
    if request.mimetype == "application/x-www-form-urlencoded":
        if request.mimetype_params.get("charset", "utf-8").lower() != "utf-8":
            abort(400)
        parts.append(request.get_data())
    try:
        query, *_ = [unquote_to_bytes(part).decode() for part in parts]
    except UnicodeDecodeError:
        abort(400)
    if "\x00" in query:
        abort(400)
    if "\x00" in request.path:
        abort(404)


def check_fields() -> None:
    """A form has not too many fields."""
    if sum(len(values) for values in request.form.listvalues()) > FIELDS:
        abort(400)


def init_app(app: Flask) -> None:
    """Hook in before any view reads the request."""
    for check in (check_body, check_text, check_fields):
        app.before_request(check)
