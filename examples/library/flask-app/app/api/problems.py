"""Errors of the API: problem documents below /api, the pages of errors elsewhere."""

from typing import Any

from flask import Flask, Response, jsonify, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InterfaceError, OperationalError
from werkzeug.exceptions import HTTPException, InternalServerError

from app import errors
from app.alike.problems import MEDIA_TYPE, problem

PREFIX = "/api"


class ProblemError(HTTPException):
    """An error with more to tell than its status."""

    def __init__(self, code: int, detail: str | None = None, **more: Any) -> None:
        super().__init__(detail)
        self.code = code
        self.detail = detail
        self.more = more


def is_below_api() -> bool:
    """Whether the request is for the API, also for an address that it does not have."""
    return request.path == PREFIX or request.path.startswith(f"{PREFIX}/")


def answer(code: int, detail: str | None = None, **more: Any) -> Response:
    """The document of an error."""
    response = jsonify(problem(code, detail, **more))
    response.status_code = code
    response.content_type = MEDIA_TYPE
    if code == 401:
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def http_error(error: HTTPException) -> ResponseReturnValue:
    """Keep the status and headers such as `Allow`."""
    if not is_below_api():
        return errors.http_error(error)
    if isinstance(error, ProblemError):
        return answer(error.code or 500, error.detail, **error.more)
    code = error.code or 500
    if isinstance(error, CSRFError):
        code = 403
    response = answer(code)
    response.headers.extend([one for one in error.get_headers() if one[0].lower() == "allow"])
    return response


def server_error(error: InternalServerError) -> ResponseReturnValue:
    """Tell a database that is away from a defect."""
    if not is_below_api():
        return errors.server_error(error)
    if isinstance(error.original_exception, OperationalError | InterfaceError):
        response = answer(503)
        response.headers["Retry-After"] = "10"
        return response
    return answer(500)


def init_app(app: Flask) -> None:
    """Take the place of the handlers that know pages alone."""
    app.register_error_handler(HTTPException, http_error)
    app.register_error_handler(InternalServerError, server_error)
