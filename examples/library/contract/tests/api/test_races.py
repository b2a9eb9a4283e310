"""Many clients at once: no update is lost, none fails."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from random import Random

import pytest

from suite.api.client import Reply, collection, item
from suite.api.rows import Api, free_text
from suite.database import open_database
from suite.model import MODEL, Entity, Field

WORKERS = 16
ROWS = 50


def texts() -> tuple[Entity, Field]:
    """An entity with a field that takes any text."""
    for entity in MODEL.entities:
        field = free_text(entity)
        rules = {name for names in entity.unique for name in names}
        if field is not None and not field.unique and field.name not in rules:
            return entity, field
    pytest.skip("no entity has a free text")


def at_once(asks: list[Callable[[], Reply]]) -> list[Reply]:
    """All answers of requests that are sent at the same time, in their order."""
    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(lambda ask: ask(), asks))


@pytest.mark.rule("api.races")
def test_a_hundred_edits(api: Api) -> None:
    """Of a hundred edits at once half are stale: those are refused, all others are stored."""
    entity, field = texts()
    staff = api.as_("staff")
    paths = [item(entity, api.make(entity).key) for _ in range(ROWS)]
    for path in paths:
        staff.patch(path, {}, '"1"').expect(200)

    def edit(path: str, number: int, match: str) -> Callable[[], Reply]:
        return lambda: staff.patch(path, {field.name: f"edit {number}"}, match)

    fresh = [(True, at, edit(path, at, '"2"')) for at, path in enumerate(paths)]
    stale = [(False, at, edit(path, at + 1000, '"1"')) for at, path in enumerate(paths)]
    every = [*fresh, *stale]
    Random(7).shuffle(every)  # noqa: S311 - an order, no secret
    found = at_once([ask for _, _, ask in every])
    for (good, _, _), reply in zip(every, found, strict=True):
        reply.expect(200 if good else 412)
    for at, path in enumerate(paths):
        row = staff.get(path).expect(200).json
        assert row[field.name] == f"edit {at}"
        assert row["row_version"] == 3
    if api.app.database:
        stored = [str(row[field.name]) for row in open_database(api.app).rows(entity.table)]
        assert {f"edit {at}" for at in range(ROWS)} <= set(stored)
        assert not any(f"edit {at + 1000}" in stored for at in range(ROWS))


@pytest.mark.rule("api.races")
def test_one_writer_of_a_version(api: Api, entity: Entity) -> None:
    """Of many who write over one version exactly one is heard."""
    staff = api.as_("staff")
    path = item(entity, api.make(entity).key)
    found = at_once([lambda: staff.patch(path, {}, '"1"')] * 20)
    statuses = sorted(one.status for one in found)
    assert statuses == [200] + [412] * 19
    assert staff.get(path).json["row_version"] == 2


@pytest.mark.rule("api.races")
def test_persistent_writers(api: Api) -> None:
    """Writers who read again and repeat until they are heard leave one version each."""
    entity, field = texts()
    staff = api.as_("staff")
    path = item(entity, api.make(entity).key)

    def persist(number: int) -> int:
        for _ in range(200):
            etag = staff.get(path).expect(200).etag
            found = staff.patch(path, {field.name: f"writer {number}"}, etag)
            if found.status == 200:
                return 1
            found.expect(412)
        return 0

    with ThreadPoolExecutor(6) as pool:
        assert sum(pool.map(persist, range(12))) == 12
    assert staff.get(path).json["row_version"] == 13


@pytest.mark.rule("api.races")
def test_one_delete(api: Api, entity: Entity) -> None:
    """Of several who delete a row at once one does."""
    staff = api.as_("staff")
    row = api.make(entity)
    found = at_once([lambda: staff.delete(item(entity, row.key), '"1"')] * 6)
    statuses = sorted(one.status for one in found)
    assert statuses[0] == 204
    assert statuses.count(204) == 1, statuses
    assert set(statuses) <= {204, 404, 412}, statuses


@pytest.mark.rule("api.races")
def test_targets_that_go(api: Api) -> None:
    """A row that is added while its target goes is refused, or kept with it, or goes with it."""
    found = [
        (entity, link)
        for entity in MODEL.entities
        for link in entity.relations
        if link.on_delete and not link.to_user and not link.exclusive and link.to != entity.name
    ]
    if not found:
        pytest.skip("the model has no such relation")
    entity, link = found[0]
    target = MODEL.entity(link.to)
    staff = api.as_("staff")
    for _ in range(4):
        gone = api.make(target)
        values = api.values(entity, {link.name: gone.json["id"]})
        added, deleted = at_once(
            [
                partial(staff.post, collection(entity), values),
                partial(staff.delete, item(target, gone.key)),
            ]
        )
        assert added.status in (201, 409, 422), added.said
        assert deleted.status in (204, 409, 412), deleted.said
        if added.status == 201 and deleted.status == 204:
            assert link.on_delete in ("cascade", "set_null")
