"""The OpenAPI document: what drf-spectacular cannot see in the views by itself."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter
from rest_framework.permissions import SAFE_METHODS

from alike.problems import MEDIA_TYPE
from api.serializers import InvalidSerializer, ProblemSerializer, TokenSerializer

ANY = (400, 401, 500, 503)
WRITING = (*ANY, 403, 411, 413)
BODY = (415, 422)
CONDITIONAL = (404, 409, 412, 428)
ERRORS = {
    "list": (*ANY, 404),
    "retrieve": (*ANY, 404),
    "create": (*WRITING, *BODY, 409),
    "update": (*WRITING, *BODY, *CONDITIONAL),
    "partial_update": (*WRITING, *BODY, *CONDITIONAL),
    "destroy": (*WRITING, *CONDITIONAL),
    "POST": (*WRITING, *BODY),
    "DELETE": (*WRITING, 404),
}
IF_MATCH = OpenApiParameter(
    "If-Match",
    str,
    OpenApiParameter.HEADER,
    required=True,
    description="The ETag that was read, or * to write regardless.",
)
IF_NONE_MATCH = OpenApiParameter(
    "If-None-Match", str, OpenApiParameter.HEADER, description="ETags that are known already."
)


class ApiSchema(AutoSchema):
    """Conditions, problems and who may do what."""

    def action(self) -> str:
        """What a viewset does; for other views, the method."""
        return str(getattr(self.view, "action", self.method))

    def access(self) -> str:
        """Who may read the rows of the view."""
        queryset: Any = getattr(self.view, "queryset", None)
        return str(getattr(queryset.model, "ACCESS", "")) if queryset is not None else ""

    def get_operation(self, *args: Any, **kwargs: Any) -> Any:
        """A body that is read is needed, also where it may be an empty object."""
        operation = super().get_operation(*args, **kwargs)
        if operation and "requestBody" in operation:
            operation["requestBody"]["required"] = True
        return operation

    def get_override_parameters(self) -> list[Any]:
        """Headers."""
        action = self.action()
        if action == "retrieve":
            return [IF_NONE_MATCH]
        return [IF_MATCH] if action in ("update", "partial_update", "destroy") else []

    def get_auth(self) -> list[dict[str, list[str]]]:
        """What everybody may read needs nothing."""
        auth = super().get_auth()
        return [*auth, {}] if self.method in SAFE_METHODS and self.access() == "public" else auth

    def get_response_serializers(self) -> Any:
        """The good answers, and every error as a problem."""
        action = self.action()
        if self.method == "DELETE":
            good: dict[Any, Any] = {204: None}
        elif self.method == "POST":
            good = {
                201: super().get_response_serializers() if action == "create" else TokenSerializer
            }
        else:
            good = {200: super().get_response_serializers()}
        if action == "retrieve":
            good[304] = None
        errors = set(ERRORS[action])
        if action == "create" and self.access() == "staff":
            errors.add(404)
        bad = {
            (status, MEDIA_TYPE): InvalidSerializer if status == 422 else ProblemSerializer
            for status in sorted(errors)
        }
        return {**good, **bad}

    def get_paginated_name(self, serializer_name: str) -> str:
        """A dot keeps it apart from rows that are called alike."""
        return f"{serializer_name}.list"
