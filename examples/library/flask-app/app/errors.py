"""Error pages in the look of the site."""

import logging

from flask import Flask, current_app, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InterfaceError, OperationalError
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

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
log = logging.getLogger(__name__)


def page(code: int) -> str:
    """The page of an error, in the look of the site."""
    title, text = TEXTS.get(code, TEXTS[400])
    return render_template("error.html", code=code, title=title, text=text)


def static_page(code: int) -> str:
    """The same without navigation: neither the database nor an address is needed."""
    title, text = TEXTS.get(code, TEXTS[500])
    template = current_app.jinja_env.get_template("error_static.html")
    return template.render(code=code, title=title, text=text)


def http_error(error: HTTPException) -> ResponseReturnValue:
    """Keep the status and headers such as `Allow`; replace the page."""
    code = error.code or 500
    if code < 400:
        return error
    if isinstance(error, CSRFError):
        code = 403
    if isinstance(error, SecurityError):
        return static_page(code), code
    headers = [one for one in error.get_headers() if one[0].lower() == "allow"]
    return page(code) if code < 500 else static_page(code), code, headers


def server_error(error: InternalServerError) -> ResponseReturnValue:
    """Tell a database that is away from a defect."""
    if isinstance(error.original_exception, OperationalError | InterfaceError):
        return static_page(503), 503, {"Retry-After": "10"}
    return static_page(500), 500


def init_app(app: Flask) -> None:
    """Register the pages."""
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(InternalServerError, server_error)
