"""The OpenAPI document: what drf-spectacular cannot see in the views by itself."""

from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse

from alike.problems import MEDIA_TYPE, TEXTS
from api.parsers import JSON
from api.serializers import InvalidSerializer, ProblemSerializer

ANY = (400, 500, 503)
WRITING = (*ANY, 411, 413)
BODY = (415, 422)
CONDITIONAL = (404, 409, 412, 428)
ERRORS = {
    "list": (*ANY, 404),
    "retrieve": (*ANY, 404),
    "create": (*WRITING, *BODY, 409),
    "update": (*WRITING, *BODY, *CONDITIONAL),
    "partial_update": (*WRITING, *BODY, *CONDITIONAL),
    "destroy": (*WRITING, *CONDITIONAL),
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
    """Conditions and problems."""

    def action(self) -> str:
        """What a viewset does; for other views, the method."""
        return str(getattr(self.view, "action", self.method))

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

    def row(self) -> Any:
        """What drf-spectacular finds in the view."""
        return super().get_response_serializers()

    def good(self) -> dict[int, Any]:
        """The answers to what has worked."""
        if self.method == "DELETE":
            return {204: None}
        if self.method == "POST":
            return {201: self.row()}
        return {200: self.row(), **({304: None} if self.action() == "retrieve" else {})}

    def errors(self) -> set[int]:
        """The statuses of what may go wrong."""
        return {*ERRORS[self.action()]}

    def get_response_serializers(self) -> Any:
        """The good answers, and every error as a problem."""
        good = self.good().items()
        return {
            **{status: OpenApiResponse(answer, GOOD[status]) for status, answer in good},
            **{(status, MEDIA_TYPE): problem_of(status) for status in sorted(self.errors())},
        }

    def get_paginated_name(self, serializer_name: str) -> str:
        """A dot keeps it apart from rows that are called alike."""
        return f"{serializer_name}.list"
