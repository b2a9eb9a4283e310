"""Who asks: a program with a token, or a browser with the session of the pages."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from rest_framework import authentication
from rest_framework.exceptions import AuthenticationFailed, UnsupportedMediaType
from rest_framework.request import Request

from api.models import Token

SCHEME = "Bearer"

GetResponse = Callable[[HttpRequest], HttpResponse]


class TokenAuthentication(authentication.BaseAuthentication):
    """`Authorization: Bearer TOKEN`; any other scheme is refused."""

    def authenticate(self, request: Request) -> tuple[Any, Token] | None:
        """The user and the token; nobody without the header."""
        header = request.headers.get("Authorization")
        if header is None:
            return None
        scheme, _, secret = header.partition(" ")
        token = Token.objects.of_secret(secret.strip()) if scheme.lower() == "bearer" else None
        if token is None:
            raise AuthenticationFailed
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        """What a 401 asks for."""
        return SCHEME


class SessionAuthentication(authentication.SessionAuthentication):
    """The cookie of the pages; whatever writes needs their CSRF token in `X-CSRFToken`."""

    def enforce_csrf(self, request: Request) -> None:
        """Ask Django's own request: in the other one, to look for a field of a form parses the body."""
        try:
            super().enforce_csrf(request._request)  # type: ignore[arg-type]
        except MultiPartParserError as error:
            raise UnsupportedMediaType(str(request.content_type)) from error


def private_answers(get_response: GetResponse) -> GetResponse:
    """What a token gets is kept by nobody."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        of_api = request.path == "/api" or request.path.startswith("/api/")
        if of_api and "Authorization" in request.headers:
            response.headers["Cache-Control"] = "private, no-store"
        return response

    return middleware
