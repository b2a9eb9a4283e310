"""Who may do what, in the OpenAPI document."""

from typing import Any

from django.conf import settings
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.permissions import SAFE_METHODS

from api.schema import BODY, WRITING, ApiSchema
from api.token_serializers import TokenSerializer

Json = dict[str, Any]


class AccessSchema(ApiSchema):
    """Ways to sign in, refusals and tokens."""

    def access(self) -> str:
        """Who may read the rows of the view."""
        queryset: Any = getattr(self.view, "queryset", None)
        return str(getattr(queryset.model, "ACCESS", "")) if queryset is not None else ""

    def get_auth(self) -> list[dict[str, list[str]]]:
        """What everybody may read needs nothing."""
        auth = super().get_auth()
        return [*auth, {}] if self.method in SAFE_METHODS and self.access() == "public" else auth

    def row(self) -> Any:
        """A row, or a token."""
        return TokenSerializer if self.action() == "POST" else super().row()

    def errors(self) -> set[int]:
        """With those of who may not; what only staff may read is not there for others."""
        action = self.action()
        if action == "POST":
            found = {*WRITING, *BODY}
        elif action == "DELETE":
            found = {*WRITING, 404}
        else:
            found = super().errors()
        if self.method not in SAFE_METHODS:
            found.add(403)
        if action == "create" and self.access() == "staff":
            found.add(404)
        return {*found, 401}


class TokenScheme(OpenApiAuthenticationExtension):
    """A token in the header."""

    target_class = "api.authentication.TokenAuthentication"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> Json:
        """As OpenAPI calls it."""
        return {"type": "http", "scheme": "bearer"}


class SessionScheme(OpenApiAuthenticationExtension):
    """The cookie of the pages; writing needs the header X-CSRFToken."""

    target_class = "api.authentication.SessionAuthentication"
    name = "session"

    def get_security_definition(self, auto_schema: Any) -> Json:
        """As OpenAPI calls it."""
        return {"type": "apiKey", "in": "cookie", "name": settings.SESSION_COOKIE_NAME}
