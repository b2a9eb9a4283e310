"""The order of a list."""

from __future__ import annotations

from typing import Any

import pytest

from suite.browser import Browser
from suite.lists import SIZE, every_id, fields, total
from suite.model import Entity, Field
from suite.pages import attribute, words
from suite.rows import Rows


@pytest.mark.rule("list.sort", "list.nulls-last", "list.id-tiebreak")
@pytest.mark.parametrize(("entity", "field"), fields("sort"))
def test_sort(rows: Rows, entity: Entity, field: Field) -> None:
    """Both directions; absent values last in both, equal ones by id."""
    browser = rows.app.as_("staff")
    value = rows.app.distinct.text(entity.name, field)
    rows.make(entity, {field.name: value})
    if not field.unique:
        rows.make(entity, {field.name: value})
    if not field.required and field.type != "boolean":
        for _ in range(2):
            rows.make(entity, {field.name: ""})
    orders = []
    for name in (field.name, f"-{field.name}"):
        ids = every_id(browser, entity, sort=name)
        orders.append(ids)
        assert len(ids) == len(set(ids)) == total(browser.open(entity.list_path))
    assert set(orders[0]) == set(orders[1])
    if entity.ids == "integer" and field.list:
        check_order(browser, entity, field)


def check_order(browser: Browser, entity: Entity, field: Field) -> None:
    """Fails unless equal rows stand by id and absent ones at the end."""
    for name in (field.name, f"-{field.name}"):
        page = browser.open(entity.list_path, sort=name)
        lines: list[dict[str, str]] = []
        for number in range(1, -(-total(page) // SIZE) + 1):
            lines += browser.open(entity.list_path, sort=name, page=str(number)).rows
        texts = [one[field.name] for one in lines]
        ids = [int(one["@"].rstrip("/").rpartition("/")[2]) for one in lines]
        absent = [one == "—" for one in texts]
        if field.nullable:
            assert absent == sorted(absent), f"absent values are not last with sort={name}"
        runs = zip(texts, texts[1:], ids, ids[1:], strict=False)
        falling = name.startswith("-")
        assert all(a != b or (first > second) == falling for a, b, first, second in runs), (
            f"equal rows are not by id: {name}"
        )
        if field.type in ("integer", "decimal", "float", "date"):
            cast: Any = str if field.type == "date" else float
            there = [cast(text) for text, gone in zip(texts, absent, strict=True) if not gone]
            assert there == sorted(there, reverse=name.startswith("-"))


@pytest.mark.rule("list.sort-refused")
def test_unknown_sort(rows: Rows, entity: Entity) -> None:
    """Only the allowed names sort; anything else is a bad request."""
    browser = rows.app.as_("staff")
    allowed = {one.name for one in entity.fields if one.sort}
    others = [one.name for one in entity.fields if one.name not in allowed]
    for name in ("no_such_field", "id__x", "row_version", "password", *others):
        for sign in ("", "-"):
            assert browser.get(entity.list_path, sort=f"{sign}{name}").status == 400, name


@pytest.mark.rule("list.sort-links")
def test_sort_links(rows: Rows, entity: Entity) -> None:
    """A sortable column's head is a link, and says how the list is sorted."""
    browser = rows.app.as_("staff")
    sortable = [one for one in entity.fields if one.sort and one.list]
    if not sortable:
        pytest.skip("no listed field is sortable")
    field = sortable[0]
    rows.make(entity)
    for name, direction in ((field.name, "ascending"), (f"-{field.name}", "descending")):
        page = browser.open(entity.list_path, sort=name, q="")
        sorted_heads = page.all("table.rows th[aria-sort]")
        assert [attribute(one, "aria-sort") for one in sorted_heads] in (
            [direction],
            [direction, *(["none"] * 9)],
        ) or (attribute(sorted_heads[0], "aria-sort") == direction)
        heads = [one for one in page.all("table.rows th") if one.css_first("a")]
        assert words(heads[0])


@pytest.mark.rule("list.order")
def test_own_order(rows: Rows, entity: Entity) -> None:
    """Without `sort` a list has the model's order, the same each time; the id decides at last."""
    browser = rows.app.as_("staff")
    for _ in range(2):
        rows.make(entity)
    first = every_id(browser, entity)
    assert first == every_id(browser, entity)
    if not entity.order and entity.ids == "integer":
        assert [int(one) for one in first] == sorted(int(one) for one in first)
