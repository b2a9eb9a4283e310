"""The OpenAPI document: what drf-spectacular cannot see in the views by itself."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse
from rest_framework.permissions import SAFE_METHODS

from alike.problems import MEDIA_TYPE, TEXTS
from api.parsers import JSON
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
GOOD = {200: "Done", 201: "Added", 204: "Deleted", 304: "Not modified"}
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


def problem_of(status: int) -> OpenApiResponse:
    """How an error looks."""
    serializer = InvalidSerializer if status == 422 else ProblemSerializer
    return OpenApiResponse(serializer, TEXTS[status][0])


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
        """A body that is read is needed, also where it is an empty object."""
        operation = super().get_operation(*args, **kwargs)
        if operation and self.method in ("POST", "PUT", "PATCH"):
            empty = {"content": {JSON: {"schema": {"type": "object", "properties": {}}}}}
            operation.setdefault("requestBody", empty)["required"] = True
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

    def row(self) -> Any:
        """What drf-spectacular finds in the view."""
        return super().get_response_serializers()

    def get_response_serializers(self) -> Any:
        """The good answers, and every error as a problem."""
        action = self.action()
        if self.method == "DELETE":
            good: dict[int, Any] = {204: None}
        elif self.method == "POST":
            good = {201: self.row() if action == "create" else TokenSerializer}
        else:
            good = {200: self.row()}
        if action == "retrieve":
            good[304] = None
        errors = set(ERRORS[action])
        if action == "create" and self.access() == "staff":
            errors.add(404)
        return {
            **{status: OpenApiResponse(answer, GOOD[status]) for status, answer in good.items()},
            **{(status, MEDIA_TYPE): problem_of(status) for status in sorted(errors)},
        }

    def get_paginated_name(self, serializer_name: str) -> str:
        """A dot keeps it apart from rows that are called alike."""
        return f"{serializer_name}.list"
