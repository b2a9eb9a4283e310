"""Many visitors at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from suite.model import MODEL, Entity
from suite.rows import NARROW, Rows

NUMBER = 6


@pytest.mark.rule("races.unique")
@pytest.mark.parametrize(
    ("entity", "names"),
    [
        pytest.param(entity, names, id=f"{entity.name}.{'-'.join(names)}")
        for entity in MODEL.entities
        for names in [
            *((one.name,) for one in entity.fields if one.unique and one.type not in NARROW),
            *entity.unique,
        ]
    ],
)
def test_one_winner(rows: Rows, entity: Entity, names: tuple[str, ...]) -> None:
    """Of several who add one unique value at once one wins; the others are told."""
    values = rows.values(entity)
    if any(values.get(name, "") == "" for name in names if name != "owned_by"):
        pytest.skip("the rule has an absent value here")
    writer = rows.writer(entity)
    writer.hidden(entity.new_path)
    browsers = [rows.app.copy_of(writer) for _ in range(NUMBER)]
    for browser in browsers:
        browser.hidden(entity.new_path)
    # Only the rule in question may clash.
    sent = [
        rows.values(entity) | {name: values[name] for name in names if name in values}
        for _ in browsers
    ]
    with ThreadPoolExecutor(NUMBER) as pool:
        answers = list(
            pool.map(
                lambda pair: pair[0].create(entity.new_path, pair[1]),
                zip(browsers, sent, strict=True),
            )
        )
    for browser in browsers:
        browser.close()
    statuses = sorted(one.status for one in answers)
    assert statuses.count(302) == 1, statuses
    for answer in answers:
        if not answer.saved:
            assert answer.status in (200, 409)
            codes = {code for found in answer.page.form().codes.values() for code in found}
            assert codes & {"unique", "unique_together", "conflict"}


@pytest.mark.rule("races.delete")
def test_one_delete(rows: Rows, entity: Entity) -> None:
    """Of several who delete a row at once one does; the others find it gone or changed."""
    key = rows.make(entity)
    writer = rows.writer(entity)
    path = entity.path(key, "delete")
    form = writer.form(path, "form.delete-form")
    browsers = [rows.app.copy_of(writer) for _ in range(4)]
    with ThreadPoolExecutor(len(browsers)) as pool:
        answers = list(pool.map(lambda one: one.send(path, form, {}), browsers))
    statuses = sorted(one.status for one in answers)
    assert statuses.count(302) == 1, statuses
    assert set(statuses) <= {302, 404, 409}


@pytest.mark.rule("races.parent")
def test_parent_deleted_while_child_is_added(rows: Rows) -> None:
    """A row that is added while its target goes is refused or kept with it."""
    found = [
        (entity, link)
        for entity in MODEL.entities
        for link in entity.relations
        if link.on_delete in ("protect", "cascade")
        and not link.to_user
        and not link.exclusive
        and link.to != entity.name
    ]
    if not found:
        pytest.skip("the model has no such relation")
    entity, link = found[0]
    target = MODEL.entity(link.to)
    for _ in range(4):
        key = rows.make(target)
        staff = rows.app.as_("staff")
        path = target.path(key, "delete")
        form = staff.form(path, "form.delete-form")
        values = rows.values(entity) | {link.name: key}
        adder, deleter = rows.app.copy_of(rows.writer(entity)), rows.app.copy_of(staff)
        adder.hidden(entity.new_path)
        with ThreadPoolExecutor(2) as pool:
            added = pool.submit(adder.create, entity.new_path, values)
            deleted = pool.submit(deleter.send, path, form, {})
        assert added.result().status in (200, 302, 409)
        assert deleted.result().status in (302, 409)
        if added.result().saved and deleted.result().saved:
            assert link.on_delete == "cascade"
            assert staff.get(entity.path(added.result().key)).status == 404
