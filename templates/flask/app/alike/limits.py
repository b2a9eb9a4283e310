"""How much a request may bring: the same in both halves."""

from flask import Flask, abort, request

FIELDS = 1000


def check_body() -> None:
    """A body needs a length, and a form not too many fields."""
    if request.headers.get("Transfer-Encoding"):
        abort(411)
    if request.method == "TRACE":
        abort(405)
    if request.method == "POST":
        length = request.content_length or 0
        if length > (request.max_content_length or length):
            abort(413)
        if sum(len(values) for values in request.form.listvalues()) > FIELDS:
            abort(400)


def check_query() -> None:
    """A query string that is no UTF-8, or holds a null character, is malformed."""
    if "\x00" in request.full_path or "%00" in request.query_string.decode("latin-1"):
        abort(400)


def init_app(app: Flask) -> None:
    """Hook in before any view reads the request."""
    app.before_request(check_body)
    app.before_request(check_query)
