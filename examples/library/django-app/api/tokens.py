"""Addresses where tokens are made and deleted."""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.generics import DestroyAPIView
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.forms import LoginForm
from alike.messages import MESSAGES
from api.authentication import SessionAuthentication
from api.base import ApiView
from api.exceptions import Told
from api.models import Token
from api.parsers import read_json, require_json
from api.token_serializers import LoginSerializer, TokenSerializer


class LoginFailed(Told, AuthenticationFailed):
    """User name and password do not belong together."""

    status_code = 401
    default_detail = MESSAGES["login_failed"]


class TokensView(ApiView):
    """Make tokens."""

    @extend_schema(request=LoginSerializer, auth=[{"session": []}, {}])  # type: ignore[list-item]
    def post(self, request: Request) -> Response:
        """For a user name and password, or for who is signed in on the pages."""
        require_json(request)
        login = LoginSerializer(data=read_json(request))
        login.is_valid(raise_exception=True)
        token, secret = Token.objects.make(self.user_of(login.validated_data))
        answer = TokenSerializer({"id": token.pk, "token": secret, "expires": token.expires})
        return Response(answer.data, status=201, headers={"Cache-Control": "private, no-store"})

    def user_of(self, given: dict[str, str]) -> Any:
        """By the same form as on the sign-in page."""
        request = self.request
        if not given and isinstance(request.successful_authenticator, SessionAuthentication):
            return request.user
        form = LoginForm(request, data=given)
        if not form.is_valid():
            raise LoginFailed
        return form.get_user()


class TokenView(ApiView, DestroyAPIView):
    """One's own tokens; of others' nobody learns."""

    permission_classes = (IsAuthenticated,)
    queryset = Token.objects.all()

    def get_queryset(self) -> Any:
        """Only the user's own."""
        return super().get_queryset().filter(user=self.request.user)
