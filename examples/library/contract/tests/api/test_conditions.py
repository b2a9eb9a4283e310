"""ETags: what was read already is not sent again, and no update is lost."""

from __future__ import annotations

from typing import Any

import pytest

from suite.api.client import Client, Reply, item
from suite.api.rows import Api
from suite.model import Entity

METHODS = ("PUT", "PATCH", "DELETE")
PAST = '"0"'
UNREADABLE = ("", "x", "1", '"', "'1'", '""', '"1', '1"', "W/", "W/1", ",", '"2" "3"', "**")


def write(client: Client, method: str, path: str, value: Any, match: str | None) -> Reply:
    """A write with this If-Match; DELETE has no body."""
    if method == "DELETE":
        return client.delete(path, match)
    return client.send(method, path, value, match=match)


@pytest.mark.rule("api.etag")
def test_every_row_has_its_version(api: Api, entity: Entity) -> None:
    """An ETag is the version, each accepted write adds one, even if it changes nothing."""
    writer = api.as_("staff")
    row = api.make(entity)
    path = item(entity, row.key)
    assert row.headers["location"] == path
    for number in (1, 2, 3, 4):
        assert row.etag == f'"{number}"'
        assert row.json["row_version"] == number
        read = writer.get(path).expect(200)
        assert (read.etag, read.json) == (row.etag, row.json)
        if number % 2:
            row = writer.patch(path, {}, row.etag).expect(200)
        else:
            row = writer.put(path, api.values(entity), row.etag).expect(200)


@pytest.mark.rule("api.not-modified")
def test_what_is_known_is_not_sent(api: Api, entity: Entity) -> None:
    """304 for a known ETag, weak or in a list or any; else the row."""
    reader = api.as_("staff")
    path = item(entity, api.make(entity).key)
    for header in ('"1"', 'W/"1"', '"7", "1"', '"7",W/"1" , "8"', "*"):
        for method in ("GET", "HEAD"):
            found = reader.send(method, path, headers={"If-None-Match": header})
            assert found.status == 304, f"{method} {header}: {found.status}"
            assert not found.response.content
            assert found.etag == '"1"'
    for header in ('"2"', 'W/"11"', "1", "x", "", '"'):
        assert reader.get(path, {"If-None-Match": header}).expect(200).json["row_version"] == 1
    reader.patch(path, {}).expect(200)
    reader.get(path, {"If-None-Match": '"1"'}).expect(200)
    reader.get(item(entity, entity.some_id), {"If-None-Match": "*"}).expect(404)


@pytest.mark.rule("api.if-match")
@pytest.mark.parametrize("method", METHODS)
def test_missing_condition(api: Api, entity: Entity, key: str, method: str) -> None:
    """Without If-Match nothing is written, and the answer says what to send."""
    found = write(api.as_("staff"), method, item(entity, key), {}, None).expect(428)
    assert "If-Match" in found.json["detail"]
    assert "*" in found.json["detail"]


@pytest.mark.rule("api.if-match")
@pytest.mark.parametrize("method", METHODS)
def test_stale_conditions(api: Api, entity: Entity, method: str) -> None:
    """An old ETag, another's, and what is none: 412, and nothing is written."""
    staff = api.as_("staff")
    row = api.make(entity)
    path = item(entity, row.key)
    current = staff.patch(path, {}, row.etag).expect(200)
    for header in ('"1"', 'W/"1"', '"1", "3"', '"99999999999999999999"', PAST, *UNREADABLE):
        found = write(staff, method, path, api.valid(entity), header)
        assert found.status == 412 or (header == "" and found.status == 428), header
        found.check_problem()
    assert staff.get(path).json == current.json


@pytest.mark.rule("api.if-match")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("header", ['"1"', 'W/"1"', '"7", "1"', 'W/"7" ,W/"1"', "*", '"7" , "1"'])
def test_met_conditions(api: Api, entity: Entity, method: str, header: str) -> None:
    """The current ETag writes, alone or in a list, weak or not; so does a star."""
    row = api.make(entity)
    found = write(api.as_("staff"), method, item(entity, row.key), api.values(entity), header)
    found.expect(204 if method == "DELETE" else 200)
    if method == "DELETE":
        assert not found.response.content
        assert "etag" not in found.headers
        api.as_("staff").get(item(entity, row.key)).expect(404)


@pytest.mark.rule("api.order")
def test_order_of_checks(api: Api, entity: Entity) -> None:
    """Media type, then condition, then body, then values."""
    staff = api.as_("staff")
    row = api.make(entity)
    path = item(entity, row.key)
    for method in ("PUT", "PATCH"):
        for match in (None, PAST, "*"):
            staff.send(method, path, content=b"{", media="text/plain", match=match).expect(415)
        for content in (b"{", b"[]", b'{"no_such": 1}'):
            staff.send(method, path, content=content, match=None).expect(428)
            staff.send(method, path, content=content, match=PAST).expect(412)
        staff.send(method, path, content=b"{", match="*").expect(400)
        staff.send(method, path, content=b"[]", match="*").expect(422)
    assert staff.get(path).json == row.json
