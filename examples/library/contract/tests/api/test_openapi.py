"""The OpenAPI document that the app makes from its own code, and what it promises."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from suite.api.client import Reply, collection, item
from suite.api.openapi import canonical, differences, resolved, served
from suite.api.rows import Api
from suite.model import Entity


@pytest.fixture(scope="module")
def document(api: Api) -> dict[str, Any]:
    """The app's own document."""
    return served(api)


@pytest.mark.rule("openapi.served")
def test_everybody_may_read_it(api: Api, document: dict[str, Any]) -> None:
    """It is JSON, of version 3.1, named after the site."""
    found = api.as_("anonymous").get("/api/openapi.json").expect(200)
    assert found.media == "application/json"
    assert document["openapi"].startswith("3.1.")
    assert document["info"]["title"] == canonical()["info"]["title"]
    assert document["info"]["version"] == "1"


@pytest.mark.rule("openapi.equal")
def test_equal_in_meaning(document: dict[str, Any]) -> None:
    """It says what contract/openapi.yaml says."""
    found = differences(document, canonical())
    assert not found, f"{len(found)} differences:\n" + "\n".join(found[:60])


@pytest.mark.rule("openapi.valid")
@pytest.mark.parametrize("own", [True, False], ids=["served", "contract"])
def test_well_formed(document: dict[str, Any], own: bool) -> None:
    """Schemas are schemas, references lead somewhere, operations have names and answers."""
    whole = document if own else canonical()
    names = []
    for path, methods in resolved(whole)["paths"].items():
        for method, operation in methods.items():
            assert method in ("get", "post", "put", "patch", "delete"), f"{path} {method}"
            names += [operation["operationId"]] if "operationId" in operation else []
            assert operation["responses"], path
            for status, answer in operation["responses"].items():
                assert isinstance(answer["description"], str), f"{path} {method} {status}"
            for schema in schemas(operation):
                Draft202012Validator.check_schema(schema)
    assert len(names) == len(set(names))


def schemas(node: Any) -> list[dict[str, Any]]:
    """Every schema of an operation."""
    if isinstance(node, list):
        return [one for part in node for one in schemas(part)]
    if not isinstance(node, dict):
        return []
    own = [node["schema"]] if isinstance(node.get("schema"), dict) else []
    return own + [one for name, part in node.items() if name != "schema" for one in schemas(part)]


def promise(reply: Reply, path: str, method: str) -> None:
    """Fails unless the contract's document promises this answer."""
    operation = resolved(canonical())["paths"][path][method]
    statuses = operation["responses"]
    assert str(reply.status) in statuses, f"{method} {path} may not answer {reply.status}"
    content = statuses[str(reply.status)].get("content")
    if content is None:
        assert not reply.response.content
        return
    errors = list(Draft202012Validator(content[reply.media]["schema"]).iter_errors(reply.json))
    assert not errors, f"{method} {path} {reply.status}: {errors[0].message}"


@pytest.mark.rule("openapi.kept")
def test_answers_are_as_promised(api: Api, entity: Entity, key: str) -> None:
    """Answers of every kind fit the document."""
    staff, anonymous = api.as_("staff"), api.as_("anonymous")
    many, one = collection(entity), f"{collection(entity)}/{{id}}"
    path = item(entity, key)
    full, least = api.make(entity), api.make(entity, full=False)
    promise(full, many, "post")
    promise(least, many, "post")
    promise(anonymous.post(many, {}), many, "post")
    promise(staff.post(many, []), many, "post")
    promise(staff.get(many), many, "get")
    promise(staff.get(many, None, page_size="0"), many, "get")
    promise(staff.get(many, None, page="0"), many, "get")
    for row in (full, least):
        promise(staff.get(item(entity, row.key)), one, "get")
        promise(staff.get(item(entity, row.key), {"If-None-Match": "*"}), one, "get")
    promise(staff.get(item(entity, entity.some_id)), one, "get")
    for method in ("put", "patch"):
        values = api.values(entity)
        promise(staff.send(method.upper(), path, values), one, method)
        promise(staff.send(method.upper(), path, values, match='"0"'), one, method)
        promise(staff.send(method.upper(), path, values, match="*", media="x/y"), one, method)
        promise(staff.send(method.upper(), path, [], match="*"), one, method)
        promise(staff.send(method.upper(), path, content=b"{", match="*"), one, method)
    promise(staff.delete(path, None), one, "delete")
    promise(staff.delete(item(entity, least.key)), one, "delete")


@pytest.mark.rule("openapi.kept")
def test_valid_bodies_are_valid(api: Api, entity: Entity) -> None:
    """A body that the app accepts is one that the document allows."""
    operation = resolved(canonical())["paths"][collection(entity)]["post"]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]
    for full in (True, False):
        row = api.make(entity, full=full).json
        Draft202012Validator(schema).validate(row)
    Draft202012Validator(schema).validate(api.values(entity, wire_free(entity)))


def wire_free(entity: Entity) -> dict[str, Any]:
    """Values for those fields that the suite writes digit by digit."""
    return {
        one.name: float(one.min.value) if one.min else float(one.max.value) if one.max else 1.5
        for one in entity.fields
        if one.type == "float"
    }
