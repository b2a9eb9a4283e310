"""The OpenAPI document, made from the schemas and the addresses of the API."""

from collections.abc import Iterable
from typing import Any

import marshmallow as ma
from apispec import APISpec
from flask import Flask

from app.alike.problems import MEDIA_TYPE, TEXTS
from app.api.json_schema import Part, filter_schema, id_type, make_converter
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
LINK = {"type": ["string", "null"]}
TEXT = {"type": "string"}
PARAMETERS: dict[str, Part] = {
    "page": {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}},
    "page_size": {
        "name": "page_size",
        "in": "query",
        "description": "Rows of a page; 20 unless told.",
        "schema": {"type": "integer", "minimum": 1, "maximum": 100},
    },
    "q": {
        "name": "q",
        "in": "query",
        "description": "A phrase that any search field contains.",
        "schema": TEXT,
    },
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


def whole(properties: Part) -> Part:
    """An object with all of its members."""
    return {"type": "object", "required": list(properties), "properties": properties}


def content(schema: str, media_type: str = "application/json") -> Part:
    """A body of a named schema."""
    return {"content": {media_type: {"schema": schema}}}


def answers(status: int, schema: str | None, errors: Iterable[int]) -> Part:
    """What is answered when all is well, and every error by name."""
    good: Part = {"description": GOOD[status], **(content(schema) if schema else {})}
    return {str(status): good, **{str(code): f"problem-{code}" for code in sorted(errors)}}


def operation(summary: str, tag: str, responses: Part, **more: Any) -> Part:
    """One method of an address."""
    return {
        "summary": summary,
        "tags": [tag],
        "security": more.pop("security", MEMBERS),
        **more,
        "responses": responses,
    }


def readers(model: type[Row]) -> list[Part]:
    """How to be known to whoever may read."""
    return [*MEMBERS, {}] if model.ACCESS == "public" else MEMBERS


def query(name: str, schema: Part) -> Part:
    """A parameter of a list."""
    return {"name": name, "in": "query", "required": False, "schema": schema}


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


def properties(spec: APISpec, schema: ma.Schema) -> Part:
    """The members of a schema."""
    convert = make_converter(spec).field2property
    return {name: convert(field) for name, field in schema.fields.items()}


def add_schemas(spec: APISpec, resource: Resource) -> None:
    """A row as it is shown, as it is written whole or in part, and a page of rows."""
    schema, name = resource.schema(), resource.model.__name__
    shown = {one for one, field in schema.fields.items() if field.dump_only}
    sent = {"type": "object", "properties": properties(spec, resource.schema(exclude=shown))}
    needed = [one for one, field in schema.fields.items() if field.required]
    page = {
        "count": {"type": "integer"},
        "next": LINK,
        "previous": LINK,
        "results": {"type": "array", "items": name},
    }
    add = spec.components.schema
    add(name, whole(properties(spec, resource.schema(dump_only=list(schema.fields)))))
    add(f"{name}.write", {**sent, **({"required": needed} if needed else {})})
    add(f"{name}.change", sent)
    add(f"{name}.list", whole(page))


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
    model, name = resource.model, resource.model.__name__
    hidden = [404] if model.ACCESS == "staff" else []
    operations = {
        "get": operation(
            f"List: {model.PLURAL_LABEL}",
            resource.route,
            answers(200, f"{name}.list", READ),
            security=readers(model),
            parameters=list_parameters(resource),
        ),
        "post": operation(
            f"Add: {model.LABEL}",
            resource.route,
            answers(201, name, [*CREATE, *hidden]),
            requestBody=body(f"{name}.write"),
        ),
    }
    spec.path(f"/api/{resource.route}", operations=operations)


def add_item(spec: APISpec, resource: Resource) -> None:
    """One row of a model."""
    model, name, tag = resource.model, resource.model.__name__, resource.route

    def change(word: str, schema: str) -> Part:
        return operation(
            f"{word}: {model.LABEL}",
            tag,
            answers(200, name, CHANGE),
            parameters=["if_match"],
            requestBody=body(schema),
        )

    operations = {
        "get": operation(
            f"Read: {model.LABEL}",
            tag,
            {**answers(200, name, READ), **answers(304, None, [])},
            security=readers(model),
            parameters=["if_none_match"],
        ),
        "put": change("Set all of", f"{name}.write"),
        "patch": change("Change", f"{name}.change"),
        "delete": operation(
            f"Delete: {model.LABEL}", tag, answers(204, None, DELETE), parameters=["if_match"]
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
        "Make a token, by user name and password or for who is signed in",
        "tokens",
        answers(201, "api.token", [*WRITING, 415, 422]),
        security=[{"session": []}, {}],
        requestBody=body("api.login"),
    )
    delete = operation(
        "Delete a token of one’s own",
        "tokens",
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
