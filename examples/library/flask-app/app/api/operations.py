"""Methods of addresses in the OpenAPI document: what they are sent, and every answer by name."""

from collections.abc import Iterable
from typing import Any

from app.api.json_schema import Part

ALWAYS = [400, 500, 503]
WRITING = [*ALWAYS, 411, 413]
READ = [*ALWAYS, 404]
CREATE = [*WRITING, 409, 415, 422]
DELETE = [*WRITING, 404, 409, 412, 428]
CHANGE = [*DELETE, 415, 422]
GOOD = {200: "Done", 201: "Added", 204: "Deleted", 304: "Not modified"}


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
        **more,
        "responses": responses,
    }


def query(name: str, schema: Part) -> Part:
    """A parameter of a list."""
    return {"name": name, "in": "query", "required": False, "schema": schema}


def id_parameter(schema: Part) -> Part:
    """The last part of the address of a row."""
    return {"name": "id", "in": "path", "required": True, "schema": schema}


def body(schema: str) -> Part:
    """What a request sends."""
    return {"required": True, **content(schema)}
