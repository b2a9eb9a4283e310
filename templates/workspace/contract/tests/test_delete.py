"""Deleting: it is asked first, says what goes with it, and keeps the model's rules."""

from __future__ import annotations

import re

import pytest

from suite.model import MODEL, Entity, Incoming
from suite.pages import plain
from suite.rows import Rows
from suite.values import ABSENT

ENDS = [
    pytest.param(entity, end, id=f"{entity.name}.{end.name}")
    for entity in MODEL.entities
    for end in entity.incoming
]


def numbers(text: str) -> list[int]:
    """The numbers in a sentence."""
    return [int(one) for one in re.findall(r"\d+", text)]


@pytest.mark.rule("delete.asks")
def test_asks_first(rows: Rows, entity: Entity) -> None:
    """The page asks; the form deletes and leads to the list; then the row is gone."""
    key = rows.make(entity)
    writer = rows.writer(entity)
    path = entity.path(key, "delete")
    assert writer.get(path).status == 200
    assert writer.get(entity.path(key)).status == 200
    answer = writer.submit(path, {}, "form.delete-form")
    assert answer.status == 302
    assert answer.location == entity.list_path
    for gone in (entity.path(key), entity.path(key, "edit"), path):
        assert writer.get(gone).status == 404


@pytest.mark.rule("delete.id-never-used-again")
def test_ids_are_never_used_again(rows: Rows, entity: Entity) -> None:
    """The next row does not get the id of the last one, though that is gone."""
    key = rows.make(entity)
    assert rows.writer(entity).submit(entity.path(key, "delete"), {}, "form.delete-form").saved
    assert rows.make(entity) != key


@pytest.mark.rule("delete.protect")
@pytest.mark.parametrize(("entity", "end"), ENDS)
def test_protect(rows: Rows, entity: Entity, end: Incoming) -> None:
    """A row that others need stays: 409, with their number; nothing is lost."""
    link, source = MODEL.relation(end), MODEL.entity(end.source)
    if link.on_delete != "protect":
        pytest.skip("the rule is another")
    key = rows.make(entity)
    needing = [rows.make(source, {link.name: key}) for _ in range(1 if link.exclusive else 3)]
    staff = rows.app.as_("staff")
    path = entity.path(key, "delete")
    answer = staff.get(path)
    assert answer.status in (200, 409)
    version = staff.form(entity.path(key, "edit")).value("row_version") or ""
    answer = staff.create_at(path, entity.path(key, "edit"), {"row_version": version})
    assert answer.status == 409
    assert len(needing) in numbers(answer.page.text("main"))
    said = answer.page.text("main").lower()
    assert plain(source.plural_label).lower() in said or plain(source.label).lower() in said
    assert staff.get(entity.path(key)).status == 200
    assert all(staff.get(source.path(one)).status == 200 for one in needing)


@pytest.mark.rule("delete.cascade", "delete.counts")
@pytest.mark.parametrize(("entity", "end"), ENDS)
def test_cascade(rows: Rows, entity: Entity, end: Incoming) -> None:
    """The question says how many rows go with it, and they go."""
    link, source = MODEL.relation(end), MODEL.entity(end.source)
    if link.on_delete != "cascade":
        pytest.skip("the rule is another")
    key = rows.make(entity)
    going = [rows.make(source, {link.name: key}) for _ in range(1 if link.exclusive else 3)]
    staff = rows.app.as_("staff")
    page = staff.open(entity.path(key, "delete"))
    question = page.text("form.delete-form") + page.text("main")
    assert len(going) in numbers(question)
    answer = staff.submit(entity.path(key, "delete"), {}, "form.delete-form")
    assert answer.saved
    assert all(staff.get(source.path(one)).status == 404 for one in going)


@pytest.mark.rule("delete.set-null")
@pytest.mark.parametrize(("entity", "end"), ENDS)
def test_set_null(rows: Rows, entity: Entity, end: Incoming) -> None:
    """Rows that only mentioned it stay and mention nothing."""
    link, source = MODEL.relation(end), MODEL.entity(end.source)
    if link.on_delete != "set_null":
        pytest.skip("the rule is another")
    key = rows.make(entity)
    staying = rows.make(source, {link.name: key})
    staff = rows.app.as_("staff")
    version = staff.form(source.path(staying, "edit")).value("row_version")
    assert staff.submit(entity.path(key, "delete"), {}, "form.delete-form").saved
    assert staff.open(source.path(staying)).shown(link.name) == ABSENT
    assert staff.form(source.path(staying, "edit")).value("row_version") == version


@pytest.mark.rule("delete.links")
@pytest.mark.parametrize(("entity", "end"), ENDS)
def test_many_to_many_links_go(rows: Rows, entity: Entity, end: Incoming) -> None:
    """A row of a many-to-many link can go; the rows at the other end stay."""
    link, source = MODEL.relation(end), MODEL.entity(end.source)
    if not link.many or link.required:
        pytest.skip("the link is another")
    key = rows.make(entity)
    staying = rows.make(source, {link.name: [key]})
    staff = rows.app.as_("staff")
    assert staff.submit(entity.path(key, "delete"), {}, "form.delete-form").saved
    assert staff.open(source.path(staying)).shown(link.name) == ABSENT
