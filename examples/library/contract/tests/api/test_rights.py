"""What visitors may not do through the API is refused in time and tells nothing."""

from __future__ import annotations

from typing import Any

import pytest

from suite.access import VISITORS
from suite.api.access import METHODS, READS, ask, expected
from suite.api.client import item
from suite.api.rows import Api
from suite.model import Entity


@pytest.mark.rule("api.access-order")
@pytest.mark.parametrize("what", METHODS)
@pytest.mark.parametrize("visitor", VISITORS)
def test_refused_before_anything_is_read(
    api: Api, entity: Entity, key: str, visitor: str, what: str
) -> None:
    """Media type, condition, body and values of who may not write are not looked at."""
    status = expected(entity, visitor, what)
    if status is None or what in READS:
        pytest.skip("the visitor may do this")
    client = api.as_(visitor)
    options: list[dict[str, Any]] = [{"media": "text/plain"}, {"media": None}]
    if what != "create":
        options += [{"match": None}, {"match": '"999"'}, {"match": "x"}]
    for one in options:
        ask(client, entity, key, what, {"no_such": 1}, **one).expect(status)


@pytest.mark.rule("api.access-order")
@pytest.mark.parametrize("what", ["read", "replace", "change", "delete"])
@pytest.mark.parametrize("visitor", VISITORS)
def test_unknown_rows(api: Api, entity: Entity, visitor: str, what: str) -> None:
    """A row that is not there: 404 for who may read, the same as for others before."""
    client = api.as_(visitor)
    status = expected(entity, visitor, what)
    wanted = status if status in (401, 404) else 404
    for options in ({}, {"match": None}, {"media": "text/plain"}):
        if what not in ("read", "delete") or "media" not in options:
            ask(client, entity, entity.some_id, what, {}, **options).expect(wanted)


@pytest.mark.rule("api.no-hint")
@pytest.mark.parametrize("visitor", ["anonymous", "bob"])
def test_nobody_learns_of_rows(api: Api, entity: Entity, key: str, visitor: str) -> None:
    """Who may not read gets the same answer for a row that is there and for one that is not."""
    if expected(entity, visitor, "read") is None:
        pytest.skip("the visitor may read")
    client = api.as_(visitor)
    for what in ("read", "replace", "change", "delete"):
        there = ask(client, entity, key, what, {})
        missing = ask(client, entity, entity.some_id, what, {})
        assert (there.status, there.json) == (missing.status, missing.json)
        assert "etag" not in there.headers


@pytest.mark.rule("api.owner")
def test_owner_is_who_adds(api: Api, entity: Entity) -> None:
    """A new row belongs to who added it, whatever the body says, and stays theirs."""
    if not entity.owned or entity.access == "staff":
        pytest.skip("the rows have no owner")
    somebody = api.new_user()
    row = api.make(entity, {"owned_by": 1, "owned_by_id": 1}, by=somebody)
    mine = api.make(entity)
    assert row.json["owned_by"] != mine.json["owned_by"]
    assert isinstance(row.json["owned_by"], int)
    changed = {"owned_by": mine.json["owned_by"], "owned_by_id": mine.json["owned_by"]}
    found = somebody.patch(item(entity, row.key), changed).expect(200)
    assert found.json["owned_by"] == row.json["owned_by"]
    for client, status in ((api.as_("bob"), 403), (api.as_("staff"), 200)):
        client.patch(item(entity, row.key), {}).expect(status)
