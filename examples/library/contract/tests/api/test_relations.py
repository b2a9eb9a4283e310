"""Links to other rows through the API: ids, strict in type, many sorted."""

from __future__ import annotations

from typing import Any

import pytest

from suite.api.client import collection, item
from suite.api.rows import Api
from suite.api.values import ids_of, link_value
from suite.model import MODEL, Entity, Incoming, Relation

LINKS = [
    pytest.param(entity, link, id=f"{entity.name}.{link.name}")
    for entity in MODEL.entities
    for link in entity.relations
]
ENDS = [
    pytest.param(entity, end, id=f"{entity.name}.{end.name}")
    for entity in MODEL.entities
    for end in entity.incoming
]
SOME_UUID = "00000000-0000-4000-8000-00000000dead"
NO_INTEGER = ("1", "x", "", True, False, 1.0, {"id": 1}, [1], SOME_UUID, -1, 0, 987654321, 2**70)
NO_UUID = (1, "x", "", True, 1.5, {"id": SOME_UUID}, [SOME_UUID], SOME_UUID, f"{{{SOME_UUID}}}")


@pytest.mark.rule("api.relations")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_wrong_targets(api: Api, entity: Entity, link: Relation) -> None:
    """An id that no row has, or that is none, is refused at its field."""
    wrong = NO_INTEGER if ids_of(link) == "integer" else NO_UUID
    path = item(entity, api.shared(entity))
    for value in wrong:
        given = [value] if link.many else value
        found = api.as_("staff").patch(path, {link.name: given}).expect(422)
        assert found.codes == {link.name: ["invalid_choice"]}, f"{given!r}: {found.codes}"
    if link.many:
        for given in (1, "1", "", True, {"a": 1}, {}, SOME_UUID):
            found = api.as_("staff").patch(path, {link.name: given}).expect(422)
            assert found.codes == {link.name: ["invalid_list"]}, f"{given!r}: {found.codes}"


@pytest.mark.rule("api.relations")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_target(api: Api, entity: Entity, link: Relation) -> None:
    """A target is answered as its id, through each method."""
    target = link_value(link, api.rows.target(entity, link))
    row = api.make(entity, {link.name: target})
    assert row.json[link.name] == target
    assert api.read(entity, row.key)[link.name] == target
    staff, path = api.as_("staff"), item(entity, row.key)
    assert staff.patch(path, {link.name: target}).expect(200).json[link.name] == target
    if not link.required:
        empty: Any = [] if link.many else None
        assert staff.patch(path, {link.name: empty}).expect(200).json[link.name] == empty
        assert staff.patch(path, {link.name: target}).expect(200).json[link.name] == target


@pytest.mark.rule("api.relations")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_many_targets(api: Api, entity: Entity, link: Relation) -> None:
    """Many are a sorted list; one that is named twice counts once; a bad one refuses all."""
    if not link.many or link.to_user:
        pytest.skip("the link has one target")
    target = MODEL.entity(link.to)
    ids = [api.make(target).json["id"] for _ in range(3)]
    row = api.make(entity, {link.name: [ids[2], ids[0], ids[2], ids[1], ids[0]]})
    assert row.json[link.name] == sorted(ids)
    staff, path = api.as_("staff"), item(entity, row.key)
    found = staff.patch(path, {link.name: ids[1:2]}).expect(200)
    assert found.json[link.name] == ids[1:2]
    unknown = int(target.some_id) if target.ids == "integer" else target.some_id
    for given in ([ids[0], unknown], [ids[0], None], [ids[0], [ids[1]]]):
        refused = staff.patch(path, {link.name: given}).expect(422)
        assert refused.codes == {link.name: ["invalid_choice"]}
    assert staff.get(path).json[link.name] == ids[1:2]


@pytest.mark.rule("api.relations")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_one_to_one_is_taken_once(api: Api, entity: Entity, link: Relation) -> None:
    """The target of a one-to-one link belongs to one row only."""
    if not link.exclusive:
        pytest.skip("the link is not one-to-one")
    target = link_value(link, api.rows.target(entity, link))
    api.make(entity, {link.name: target})
    assert api.add(entity, {link.name: target}).expect(422).codes == {link.name: ["unique"]}


@pytest.mark.rule("api.protect")
@pytest.mark.parametrize(("entity", "end"), ENDS)
def test_delete_with_rows_that_point_here(api: Api, entity: Entity, end: Incoming) -> None:
    """A protected row stays and the answer says why; others go, or lose the link, as on pages."""
    link, source = MODEL.relation(end), MODEL.entity(end.source)
    target = api.make(entity)
    given = target.json["id"]
    count = 1 if link.exclusive else 2
    made = [
        api.make(source, {link.name: [given] if link.many else given}).key for _ in range(count)
    ]
    staff = api.as_("staff")
    found = staff.delete(item(entity, target.key))
    if link.on_delete == "protect":
        found.expect(409)
        assert found.json["detail"] == f"Other rows need this one: {count} {source.plural_label}."
        staff.get(item(entity, target.key)).expect(200)
        for one in made:
            staff.delete(item(source, one)).expect(204)
        staff.delete(item(entity, target.key)).expect(204)
        return
    if found.status == 409:
        pytest.skip("something else of the row protects it")
    found.expect(204)
    for one in made:
        if link.on_delete == "cascade":
            staff.get(item(source, one)).expect(404)
        else:
            left = api.read(source, one)[link.name]
            assert left == ([] if link.many else None)


@pytest.mark.rule("api.delete")
def test_delete(api: Api, entity: Entity) -> None:
    """A row is deleted once, has no address any more, and its id is never used again."""
    writer = api.as_("staff")
    row = api.make(entity)
    path = item(entity, row.key)
    count = writer.get(collection(entity)).json["count"]
    gone = writer.delete(path, row.etag).expect(204)
    assert not gone.response.content
    for method in ("GET", "PUT", "PATCH", "DELETE"):
        writer.send(method, path, {}, match="*").expect(404)
    assert writer.get(collection(entity)).json["count"] == count - 1
    assert api.make(entity).key != row.key
