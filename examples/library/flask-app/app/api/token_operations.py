"""Making and deleting tokens, in the OpenAPI document."""

from apispec import APISpec

from app.api.json_schema import properties, whole
from app.api.known import MEMBERS
from app.api.operations import WRITING, answers, body, id_parameter, operation
from app.api.tokens import LoginSchema, TokenSchema


def add_tokens(spec: APISpec) -> None:
    """Making and deleting tokens."""
    login = {"type": "object", "properties": properties(spec, LoginSchema())}
    spec.components.schema("api.login", login)
    spec.components.schema("api.token", whole(properties(spec, TokenSchema())))
    make = operation(
        "tokens",
        "create",
        "Make a token, by user name and password or for who is signed in",
        answers(201, "api.token", [*WRITING, 401, 403, 415, 422]),
        security=[{"session": []}, {}],
        requestBody=body("api.login"),
    )
    delete = operation(
        "tokens",
        "delete",
        "Delete a token of one’s own",
        answers(204, None, [*WRITING, 401, 403, 404]),
        security=MEMBERS,
        parameters=[id_parameter({"type": "string", "format": "uuid"})],
    )
    spec.path("/api/tokens", operations={"post": make})
    spec.path("/api/tokens/{id}", operations={"delete": delete})
