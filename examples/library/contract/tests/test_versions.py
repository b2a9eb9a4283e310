"""No update is lost: every form carries the version of the row that it saw."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from suite.browser import Browser
from suite.model import MODEL, Entity
from suite.pages import plain
from suite.rows import Rows
from suite.values import show


def version(browser: Browser, entity: Entity, key: str) -> int:
    """The row's version, as its form holds it."""
    return int(browser.form(entity.path(key, "edit")).value("row_version") or "")


@pytest.mark.rule("version.raised")
def test_every_write_raises_it_by_one(rows: Rows, entity: Entity) -> None:
    """A new row has version 1; each accepted form adds one, even if it changes nothing."""
    key = rows.make(entity)
    writer = rows.writer(entity)
    assert version(writer, entity, key) == 1
    for expected in (2, 3):
        assert writer.submit(entity.path(key, "edit"), {}).saved
        assert version(writer, entity, key) == expected
    links = [one for one in entity.relations if one.many]
    for expected, link in enumerate(links, 4):
        assert writer.submit(entity.path(key, "edit"), {link.name: rows.target(entity, link)}).saved
        assert version(writer, entity, key) == expected


@pytest.mark.rule("version.stale-edit")
def test_older_edit_is_refused(rows: Rows, entity: Entity) -> None:
    """The second of two edits of the same version is told what changed, and may then decide."""
    if not entity.fields:
        pytest.skip("the entity has no fields")
    field = entity.fields[0]
    key = rows.make(entity, full=True)
    writer = rows.writer(entity)
    path = entity.path(key, "edit")
    seen = writer.form(path)
    # A yes-or-no field has only two values: the first writer takes the one, the second the other.
    mine, theirs = rows.field_value(entity, field), rows.field_value(entity, field)
    if mine == theirs:
        pytest.skip("the field has too few values")
    assert writer.send(path, seen, {field.name: theirs}).saved
    answer = writer.send(path, seen, {field.name: mine})
    assert answer.status == 409
    assert writer.open(entity.path(key)).shown(field.name) == show(field, theirs)
    section = answer.page.find("section.conflict[role=alert]")
    assert section is not None
    line = section.text() or ""
    if show(field, mine) != show(field, theirs):
        assert show(field, theirs) in line
        assert show(field, mine) in line
    form = answer.page.form("form.entity-form")
    assert form.value("row_version") == "2"
    again = writer.send(path, form, {})
    assert again.saved, f"deciding for one's own values was {again.status}"
    assert writer.open(entity.path(key)).shown(field.name) == show(field, mine)


@pytest.mark.rule("version.stale-delete")
def test_older_delete_is_refused(rows: Rows, entity: Entity) -> None:
    """A row that changed since the question was asked stays."""
    key = rows.make(entity)
    writer = rows.writer(entity)
    path = entity.path(key, "delete")
    seen = writer.form(path, "form.delete-form")
    assert writer.submit(entity.path(key, "edit"), {}).saved
    answer = writer.send(path, seen, {})
    assert answer.status == 409
    assert writer.get(entity.path(key)).status == 200
    assert answer.page.form("form.delete-form").value("row_version") == "2"


@pytest.mark.rule("version.missing")
@pytest.mark.parametrize("text", [None, "", "x", "-1", "1.5", "99999999999999999999", "0", "１"])
def test_unreadable_version(rows: Rows, entity: Entity, text: str | None) -> None:
    """Without a readable version nothing is written: 400, or 409 for one that never was."""
    key = rows.shared.setdefault(f"version {entity.name}", "") or rows.make(entity)
    rows.shared[f"version {entity.name}"] = key
    writer = rows.writer(entity)
    for action, selector in (("edit", "form.entity-form"), ("delete", "form.delete-form")):
        answer = writer.submit(entity.path(key, action), {"row_version": text}, selector)
        expected = (400, 409) if text in ("0", "99999999999999999999") else (400,)
        assert answer.status in expected, f"{action} with the version {text!r} was {answer.status}"
    assert version(writer, entity, key) == 1


@pytest.mark.rule("version.race")
def test_edits_at_once(rows: Rows, entity: Entity) -> None:
    """Of many writers at once with one version exactly one is heard, and no one breaks the app."""
    key = rows.make(entity)
    writer = rows.writer(entity)
    path = entity.path(key, "edit")
    form = writer.form(path)
    browsers = [rows.app.copy_of(writer) for _ in range(6)]
    with ThreadPoolExecutor(len(browsers)) as pool:
        answers = list(pool.map(lambda one: one.send(path, form, {}), browsers))
    for browser in browsers:
        browser.close()
    statuses = sorted(one.status for one in answers)
    assert statuses == [302, 409, 409, 409, 409, 409]
    assert version(writer, entity, key) == 2


@pytest.mark.rule("version.race")
def test_persistent_writers_lose_nothing(rows: Rows, entity: Entity) -> None:
    """Writers who try again until they are heard leave one version each."""
    if entity is not MODEL.entities[0]:
        pytest.skip("one entity is enough")
    key = rows.make(entity)
    writer = rows.writer(entity)
    path = entity.path(key, "edit")
    browsers = [rows.app.copy_of(writer) for _ in range(4)]

    def write(browser: Browser) -> int:
        heard = 0
        for _ in range(60):
            if heard == 3:
                break
            status = browser.submit(path, {}).status
            assert status in (302, 409)
            heard += status == 302
        return heard

    with ThreadPoolExecutor(len(browsers)) as pool:
        heard = sum(pool.map(write, browsers))
    for browser in browsers:
        browser.close()
    assert heard == 12
    assert version(writer, entity, key) == 13


@pytest.mark.rule("version.conflict-page")
def test_conflict_names_what_differs_only(rows: Rows, entity: Entity) -> None:
    """The table of a conflict has a line for each field that differs and none for the others."""
    texts = [one for one in entity.fields if one.type in ("string", "text")]
    if len(texts) < 1:
        pytest.skip("the entity has no text")
    field = texts[0]
    key = rows.make(entity, full=True)
    writer = rows.writer(entity)
    path = entity.path(key, "edit")
    seen = writer.form(path)
    assert writer.send(path, seen, {field.name: rows.field_value(entity, field)}).saved
    page = writer.send(path, seen, {field.name: rows.field_value(entity, field)}).page
    lines = page.all("section.conflict table tbody tr")
    assert len(lines) == 1
    assert plain(field.label) in plain(lines[0].text() or "")
