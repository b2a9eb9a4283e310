"""What POST, PUT and PATCH write, and what they leave alone."""

from __future__ import annotations

import re
from typing import Any

import pytest

from suite.api.client import collection, item
from suite.api.rows import Api, needed, unsteady
from suite.api.values import READ_ONLY, keys, members
from suite.model import Entity, Field, Relation

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
STRANGE = {
    "no_such_field": 1,
    "id": "x",
    "pk": 5,
    "row_version": 99,
    "owned_by": 1,
    "owned_by_id": 1,
    "created_at": "2001-01-01T00:00:00Z",
    "updated_at": "x",
    "__class__": {},
    "is_staff": True,
    "": [],
}


def absent(member: Field | Relation) -> Any:
    """What is sent and answered for a member that has no value."""
    if isinstance(member, Relation):
        return [] if member.many else None
    if member.type == "boolean":
        return False
    return "" if member.is_text and not member.nullable else None


def optional(entity: Entity) -> list[str]:
    """Members that a row need not have."""
    return [
        name
        for name in entity.members
        if not (member := entity.by_name[name]).required
        and not (isinstance(member, Field) and member.type == "boolean")
    ]


@pytest.mark.rule("api.create")
def test_new_row(api: Api, entity: Entity) -> None:
    """A new row is answered whole, with its address, and is read the same."""
    values = api.values(entity)
    found = api.writer(entity).post(collection(entity), values)
    if found.codes == {"_": ["unique_together"]}:
        pytest.skip("one member cannot add such a row twice")
    row = found.expect(201).json
    assert list(row) == keys(entity)
    assert found.headers["location"] == item(entity, row["id"])
    assert found.media == "application/json"
    assert isinstance(row["id"], int if entity.ids == "integer" else str)
    for name in ("created_at", "updated_at"):
        assert name not in row or MOMENT.fullmatch(row[name])
    assert api.read(entity, found.key) == row
    assert api.writer(entity).get(found.headers["location"]).expect(200).json == row


@pytest.mark.rule("api.defaults")
@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_left_out(api: Api, entity: Entity, method: str) -> None:
    """A key that is left out takes its default or is absent, whatever the row had before."""
    least = api.least(entity)
    if method == "POST":
        found = api.writer(entity).post(collection(entity), least)
    else:
        path = item(entity, api.make(entity).key)
        found = api.as_("staff").put(path, least)
    if found.codes == {"_": ["unique_together"]}:
        pytest.skip("one member cannot add such a row twice")
    row = found.expect(201 if method == "POST" else 200).json
    for name in set(entity.members) - set(least):
        member = entity.by_name[name]
        default = member.default if isinstance(member, Field) else None
        if default is None:
            assert row[name] == absent(member), name
        elif default.kind in ("now", "today", "uuid"):
            assert row[name], name
        elif default.kind in ("text", "boolean", "json"):
            assert row[name] == default.value or not isinstance(row[name], str), name


@pytest.mark.rule("api.patch")
def test_patch_changes_what_it_names(api: Api, entity: Entity) -> None:
    """A member that is named is changed; all others stay."""
    row = api.make(entity).json
    path = item(entity, row["id"])
    fresh = api.values(entity)
    for name, value in fresh.items():
        found = api.as_("staff").patch(path, {name: value})
        if found.status == 422:
            assert "_" in found.codes, f"{name}: {found.said}"
            continue
        now = members(entity, found.expect(200).json)
        before = members(entity, row)
        assert {one for one in now if now[one] != before[one]} <= {name}
        row = found.json
    for name in optional(entity):
        found = api.as_("staff").patch(path, {name: absent(entity.by_name[name])}).expect(200)
        assert found.json[name] == absent(entity.by_name[name]), name
        assert api.read(entity, row["id"]) == found.json


@pytest.mark.rule("api.patch")
def test_patch_of_nothing(api: Api, entity: Entity) -> None:
    """A body without a member is a write that changes nothing but the version."""
    row = api.make(entity)
    found = api.as_("staff").patch(item(entity, row.key), {}).expect(200)
    assert members(entity, found.json) == members(entity, row.json)
    assert found.json["row_version"] == 2


@pytest.mark.rule("api.mass-assignment")
def test_other_keys_are_ignored(api: Api, entity: Entity) -> None:
    """Keys that are no member, and those that are only read, are never written."""
    row = api.make(entity)
    strange = {name: value for name, value in STRANGE.items() if name not in entity.members}
    path = item(entity, row.key)
    own = {name: row.json[name] for name in READ_ONLY if name in row.json}
    for method in ("PATCH", "PUT"):
        values = row.json | strange if method == "PUT" else strange
        found = api.as_("staff").send(method, path, values, match="*").expect(200).json
        assert members(entity, found) == members(entity, row.json)
        for name in ("id", "owned_by", "created_at"):
            assert found.get(name) == own.get(name), name
    assert api.read(entity, row.key)["row_version"] == 3
    added = api.add(entity, strange)
    if added.codes != {"_": ["unique_together"]}:
        assert added.expect(201).json["row_version"] == 1
        assert added.json["id"] != "x"


@pytest.mark.rule("api.round-trip")
def test_what_is_read_can_be_written(api: Api, entity: Entity) -> None:
    """A row that was read is a valid body of PUT, and changes nothing."""
    row = api.make(entity)
    found = api.as_("staff").put(item(entity, row.key), row.json, row.etag).expect(200)
    assert members(entity, found.json) == members(entity, row.json)


@pytest.mark.rule("api.required")
def test_required(api: Api, entity: Entity) -> None:
    """What must be there is missed by POST and PUT, each at its field, and never by PATCH."""
    wanted = {name: ["required"] for name in needed(entity)}
    path = item(entity, api.make(entity).key)
    staff = api.as_("staff")
    whole = api.values(entity)
    body = {name: whole[name] for name in unsteady(entity)}
    for found in (staff.post(collection(entity), body), staff.put(path, body)):
        if wanted:
            assert found.expect(422).codes == wanted
        else:
            assert found.status in (200, 201) or "_" in found.codes
    staff.patch(path, {}).expect(200)


@pytest.mark.rule("api.required")
def test_null(api: Api, entity: Entity) -> None:
    """What must be there may not be null, with any method."""
    names = [
        name for name in entity.members if (one := entity.by_name[name]).required
        and not (isinstance(one, Relation) and one.many)
    ]  # fmt: skip
    if not names:
        pytest.skip("nothing must be there")
    staff = api.as_("staff")
    path = item(entity, api.make(entity).key)
    nulls = dict.fromkeys(names)
    whole = api.values(entity) | nulls
    for found in (
        staff.post(collection(entity), whole),
        staff.put(path, whole),
        staff.patch(path, nulls),
    ):
        assert found.expect(422).codes == {name: ["null"] for name in names}


@pytest.mark.rule("api.all-or-nothing")
def test_refused_writes_change_nothing(api: Api, entity: Entity) -> None:
    """One bad member refuses the whole body."""
    bad: dict[str, Any] = {one.name: {"a": []} for one in entity.fields if one.type != "json"}
    bad |= {link.name: {"a": 1} for link in entity.relations}
    if not bad:
        pytest.skip("anything is valid")
    row = api.make(entity)
    staff = api.as_("staff")
    path = item(entity, row.key)
    base = api.values(entity)
    count = staff.get(collection(entity)).json["count"]
    for name, value in bad.items():
        values = base | {name: value}
        for found in (
            staff.post(collection(entity), values),
            staff.put(path, values),
            staff.patch(path, values),
        ):
            assert list(found.expect(422).codes) == [name]
    assert staff.get(path).json == row.json
    assert staff.get(collection(entity)).json["count"] == count
