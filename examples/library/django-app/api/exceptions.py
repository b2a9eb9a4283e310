"""Errors of the API, told as problems (RFC 9457)."""

from typing import Any

from django.core.exceptions import BadRequest
from rest_framework import exceptions
from rest_framework.response import Response
from rest_framework.settings import api_settings
from rest_framework.views import exception_handler

from alike.problems import MEDIA_TYPE, problem

ROW = api_settings.NON_FIELD_ERRORS_KEY


class Told(exceptions.APIException):
    """An error whose detail is written here, and not by Django REST framework."""

    default_detail = ""


class Conflict(Told):
    """The data forbids it."""

    status_code = 409


class PreconditionFailed(Told):
    """The row is not what the client has read."""

    status_code = 412


class PreconditionRequired(Told):
    """The client has to say what it has read."""

    status_code = 428


def errors_of(error: exceptions.ValidationError) -> dict[str, list[dict[str, str]]]:
    """Codes and messages by field: of a field the first, of the row as a whole every one."""
    details: Any = error.get_full_details()
    return {
        name: [
            {"code": one["code"], "message": str(one["message"])}
            for one in (found if name == ROW else found[:1])
        ]
        for name, found in details.items()
    }


def handle(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Django REST framework's own answer as a problem; None leaves the error to Django."""
    if isinstance(exc, BadRequest):
        exc = exceptions.ParseError()
    response = exception_handler(exc, context)
    if response is None:
        return None
    if isinstance(exc, exceptions.ValidationError):
        response.status_code = 422
        response.data = problem(422, errors=errors_of(exc))
    else:
        detail = str(exc.detail) if isinstance(exc, Told) else None
        response.data = problem(response.status_code, detail)
    response.content_type = MEDIA_TYPE
    return response
