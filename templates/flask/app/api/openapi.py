"""The OpenAPI document, made from the schemas and the addresses of the API."""

from collections.abc import Iterable
from typing import Any

from apispec import APISpec
from flask import Flask

from app.alike.problems import MEDIA_TYPE, TEXTS
from app.api.json_schema import (
    PHRASE,
    TEXT,
    Part,
    add_schemas,
    filter_schema,
    id_type,
    properties,
    whole,
)
from app.api.resources import Resource
from app.api.tokens import LoginSchema, TokenSchema
from app.database import Row

ALWAYS = [400, 401, 500, 503]
WRITING = [*ALWAYS, 403, 411, 413]
READ = [*ALWAYS, 404]
CREATE = [*WRITING, 409, 415, 422]
DELETE = [*WRITING, 404, 409, 412, 428]
CHANGE = [*DELETE, 415, 422]
MEMBERS: list[Part] = [{"token": []}, {"session": []}]
GOOD = {200: "Done", 201: "Added", 204: "Deleted", 304: "Not modified"}


def query(name: str, schema: Part, **more: Any) -> Part:
    """A parameter of a list; an empty one is as good as none."""
    part = {"name": name, "in": "query", "required": False, "allowEmptyValue": True}
    return {**part, **more, "schema": schema}


PARAMETERS: dict[str, Part] = {
    "page": query("page", {"type": "integer", "minimum": 1}),
    "page_size": query(
        "page_size",
        {"type": "integer", "minimum": 1, "maximum": 100},
        description="Rows of a page; 20 unless told.",
    ),
    "q": query("q", PHRASE, description="A phrase that any search field contains."),
    "if_match": {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "description": "The ETag that was read, or * to write regardless.",
        "schema": TEXT,
    },
    "if_none_match": {
        "name": "If-None-Match",
        "in": "header",
        "description": "ETags that are known already.",
        "schema": TEXT,
    },
}


def content(schema: str, media_type: str = "application/json") -> Part:
    """A body of a named schema."""
    return {"content": {media_type: {"schema": schema}}}


def answers(status: int, schema: str | None, errors: Iterable[int]) -> Part:
    """What is answered when all is well, and every error by name."""
    good: Part = {"description": GOOD[status], **(content(schema) if schema else {})}
    return {str(status): good, **{str(code): f"problem-{code}" for code in sorted(errors)}}


def operation(tag: str, action: str, summary: str, responses: Part, **more: Any) -> Part:
    """One method of an address."""
    return {
        "operationId": f"{tag}-{action}",
        "summary": summary,
        "tags": [tag],
        "security": more.pop("security", MEMBERS),
        **more,
        "responses": responses,
    }


def readers(model: type[Row]) -> list[Part]:
    """How to be known to whoever may read."""
    return [*MEMBERS, {}] if model.ACCESS == "public" else MEMBERS


def id_parameter(schema: Part) -> Part:
    """The last part of the address of a row."""
    return {"name": "id", "in": "path", "required": True, "schema": schema}


def body(schema: str) -> Part:
    """What a request sends."""
    return {"required": True, **content(schema)}


def add_shared(spec: APISpec, cookie: str) -> None:
    """What many operations share: parameters, errors and who may ask."""
    components = spec.components
    for name, parameter in PARAMETERS.items():
        components.parameter(name, parameter["in"], {"required": False, **parameter})
    components.security_scheme("token", {"type": "http", "scheme": "bearer"})
    components.security_scheme("session", {"type": "apiKey", "in": "cookie", "name": cookie})
    parts = {"type": TEXT, "title": TEXT, "status": {"type": "integer"}, "detail": TEXT}
    faults = {"type": "array", "items": whole({"code": TEXT, "message": TEXT})}
    errors = {"type": "object", "additionalProperties": faults}
    components.schema("api.problem", whole(parts))
    components.schema("api.invalid", whole({**parts, "errors": errors}))
    for code, (title, _) in TEXTS.items():
        schema = "api.invalid" if code == 422 else "api.problem"
        components.response(
            f"problem-{code}", {"description": title, **content(schema, MEDIA_TYPE)}
        )


def list_parameters(resource: Resource) -> list[Any]:
    """What narrows and sorts a list."""
    filters, members = resource.filters(), resource.schema().fields
    sorts = [sign + name for name in filters.SORTABLE for sign in ("", "-")]
    sort = [query("sort", {**TEXT, "enum": sorts})] if sorts else []
    # The owner is no member that anybody writes; its filter serves the pages.
    named = [name for name in members if name in filters and not members[name].dump_only]
    return [
        "page",
        "page_size",
        "q",
        *sort,
        *(query(name, filter_schema(members[name])) for name in named),
    ]


def add_collection(spec: APISpec, resource: Resource) -> None:
    """All rows of a model."""
    model, name, tag = resource.model, resource.model.__name__, resource.route
    hidden = [404] if model.ACCESS == "staff" else []
    operations = {
        "get": operation(
            tag,
            "list",
            f"List: {model.PLURAL_LABEL}",
            answers(200, f"{name}.list", READ),
            security=readers(model),
            parameters=list_parameters(resource),
        ),
        "post": operation(
            tag,
            "create",
            f"Add: {model.LABEL}",
            answers(201, name, [*CREATE, *hidden]),
            requestBody=body(f"{name}.write"),
        ),
    }
    spec.path(f"/api/{tag}", operations=operations)


def add_item(spec: APISpec, resource: Resource) -> None:
    """One row of a model."""
    model, name, tag = resource.model, resource.model.__name__, resource.route

    def change(action: str, word: str, schema: str) -> Part:
        return operation(
            tag,
            action,
            f"{word}: {model.LABEL}",
            answers(200, name, CHANGE),
            parameters=["if_match"],
            requestBody=body(schema),
        )

    operations = {
        "get": operation(
            tag,
            "read",
            f"Read: {model.LABEL}",
            {**answers(200, name, READ), **answers(304, None, [])},
            security=readers(model),
            parameters=["if_none_match"],
        ),
        "put": change("replace", "Set all of", f"{name}.write"),
        "patch": change("change", "Change", f"{name}.change"),
        "delete": operation(
            tag,
            "delete",
            f"Delete: {model.LABEL}",
            answers(204, None, DELETE),
            parameters=["if_match"],
        ),
    }
    id = id_parameter(id_type(model))
    for one in operations.values():
        one["parameters"].insert(0, id)
    spec.path(f"/api/{tag}/{{id}}", operations=operations)


def add_tokens(spec: APISpec) -> None:
    """Making and deleting tokens."""
    login = {"type": "object", "properties": properties(spec, LoginSchema())}
    spec.components.schema("api.login", login)
    spec.components.schema("api.token", whole(properties(spec, TokenSchema())))
    make = operation(
        "tokens",
        "create",
        "Make a token, by user name and password or for who is signed in",
        answers(201, "api.token", [*WRITING, 415, 422]),
        security=[{"session": []}, {}],
        requestBody=body("api.login"),
    )
    delete = operation(
        "tokens",
        "delete",
        "Delete a token of one’s own",
        answers(204, None, [*WRITING, 404]),
        parameters=[id_parameter({"type": "string", "format": "uuid"})],
    )
    spec.path("/api/tokens", operations={"post": make})
    spec.path("/api/tokens/{id}", operations={"delete": delete})


def document(app: Flask, resources: Iterable[Resource]) -> Part:
    """The whole."""
    spec = APISpec(f"{app.config['TITLE']} API", "1", "3.1.0")
    add_shared(spec, app.config["SESSION_COOKIE_NAME"])
    for resource in resources:
        add_schemas(spec, resource)
        add_collection(spec, resource)
        add_item(spec, resource)
    add_tokens(spec)
    return spec.to_dict()
