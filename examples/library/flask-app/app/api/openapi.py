"""The OpenAPI document, made from the schemas and the addresses of the API."""

from collections.abc import Iterable
from typing import Any

from apispec import APISpec
from flask import Flask

from app.alike.problems import MEDIA_TYPE, TEXTS
from app.api import known, token_operations
from app.api.json_schema import TEXT, Part, add_schemas, filter_schema, id_type, whole
from app.api.operations import (
    CHANGE,
    CREATE,
    DELETE,
    READ,
    answers,
    body,
    content,
    id_parameter,
    operation,
    query,
)
from app.api.resources import Resource

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


def add_shared(spec: APISpec) -> None:
    """What many operations share: parameters and errors."""
    components = spec.components
    for name, parameter in PARAMETERS.items():
        components.parameter(name, parameter["in"], {"required": False, **parameter})
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
    named = [
        name
        for name in members
        if name in filters
        # The owner is no member that anybody writes; its filter serves the pages.
        and not members[name].dump_only
    ]
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
    operations = {
        "get": operation(
            tag,
            "list",
            f"List: {model.PLURAL_LABEL}",
            answers(200, f"{name}.list", READ),
            parameters=list_parameters(resource),
        ),
        "post": operation(
            tag,
            "create",
            f"Add: {model.LABEL}",
            answers(201, name, CREATE),
            requestBody=body(f"{name}.write"),
        ),
    }
    known.guard(operations, model)
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
    known.guard(operations, model)
    id = id_parameter(id_type(model))
    for one in operations.values():
        one["parameters"].insert(0, id)
    spec.path(f"/api/{tag}/{{id}}", operations=operations)


def document(app: Flask, resources: Iterable[Resource]) -> Part:
    """The whole."""
    spec = APISpec(f"{app.config['TITLE']} API", "1", "3.1.0")
    add_shared(spec)
    for resource in resources:
        add_schemas(spec, resource)
        add_collection(spec, resource)
        add_item(spec, resource)
    known.add_schemes(spec, app.config["SESSION_COOKIE_NAME"])
    token_operations.add_tokens(spec)
    return spec.to_dict()
