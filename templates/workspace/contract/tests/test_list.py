"""Lists: columns, search, filters, pages."""

from __future__ import annotations

import pytest

from suite.lists import SIZE, every_id, fields, total
from suite.model import MODEL, Entity, Field
from suite.pages import attribute, plain
from suite.rows import NARROW, Rows
from suite.values import show

MARK = "zqx"


@pytest.fixture
def texts(rows: Rows, entity: Entity) -> tuple[Field, list[str]]:
    """Rows whose searched text has a mark, with the field that holds it."""
    found = [
        one
        for one in entity.fields
        if one.search and not one.pattern and one.type in ("string", "text")
    ]
    long = [one for one in found if one.max_length is None or one.max_length >= 20]
    if not long:
        pytest.skip("the entity has no free searched text")
    field = long[0]
    name = f"texts {entity.name}"
    if name not in rows.shared:
        values = [
            f"{MARK}{entity.name} a%b",
            f"{MARK}{entity.name} a_b",
            f"{MARK.upper()}{entity.name} axb",
        ]
        rows.shared[name] = " ".join(
            rows.make(entity, {field.name: value[: field.max_length]}) for value in values
        )
    return field, rows.shared[name].split()


@pytest.mark.rule("list.columns")
def test_columns(rows: Rows, entity: Entity) -> None:
    """A row shows its listed fields; its first cell leads to it."""
    values = rows.values(entity)
    key = rows.make(entity, values)
    writer = rows.writer(entity)
    listed = [one for one in entity.fields if one.list]
    page = writer.open(entity.list_path)
    last = -(-total(page) // SIZE)
    for number in [*range(1, last + 1)]:
        page = writer.open(entity.list_path, page=str(number))
        if key in page.row_ids:
            break
    row = page.rows[page.row_ids.index(key)]
    assert row["@"] == entity.path(key)
    for field in listed:
        text = show(field, str(values[field.name] or ""))
        assert plain(row[field.name]) == plain(text) or row[field.name].endswith("…")
    heads = [attribute(one, "scope") for one in page.all("table.rows > thead th")]
    assert heads
    assert set(heads) == {"col"}


@pytest.mark.rule("list.search")
def test_search(rows: Rows, entity: Entity, texts: tuple[Field, list[str]]) -> None:
    """A row is found by any part of a searched text in any case; `%` and `_` are plain."""
    _, made = texts
    browser = rows.app.as_("staff")
    word = f"{MARK}{entity.name}"

    def search(text: str) -> set[str]:
        return set(browser.open(entity.list_path, q=text).row_ids)

    assert search(word) == set(made)
    assert search(word.upper()) == set(made)
    assert search(f"  {word} ") == set(made)
    assert search(f"{word} a%b") == {made[0]}
    assert search(f"{word} a_b") == {made[1]}
    assert search(f"{word} a") == set(made)
    assert search(f"a {word}") == set()
    for text in (f"{word}'", '"', "\\", f"{word} OR 1=1", "<b>no such text</b>"):
        page = browser.open(entity.list_path, q=text)
        control = page.find("form.tools input[name=q]")
        assert control is not None
        assert attribute(control, "value") == text
    page = browser.open(entity.list_path, q="no row has this text")
    assert page.find("p.empty-state") is not None
    assert not page.row_ids


@pytest.mark.rule("list.blank")
def test_blank_parameters(rows: Rows, entity: Entity) -> None:
    """A blank parameter is none, an unknown one is ignored."""
    browser = rows.app.as_("staff")
    plain = browser.open(entity.list_path)
    names = ["q", "sort", "page", *(one.name for one in entity.fields if one.filter)]
    names += [one.name for one in entity.relations]
    for query in (
        dict.fromkeys(names, ""),
        {"utm_source": "x", "no_such_field": "1", "id": "1"},
    ):
        page = browser.open(entity.list_path, **query)
        assert page.row_ids == plain.row_ids


@pytest.mark.rule("list.filter")
@pytest.mark.parametrize(("entity", "field"), fields("filter"))
def test_filter(rows: Rows, entity: Entity, field: Field) -> None:
    """A filter keeps the rows with its value and no others."""
    browser = rows.app.as_("staff")
    if field.type == "boolean":
        yes, no = (rows.make(entity, {field.name: value}) for value in ("on", ""))
        on, off = (
            every_id(browser, entity, **{field.name: "true"}),
            every_id(browser, entity, **{field.name: "false"}),
        )
        assert yes in on
        assert no in off
        assert not set(on) & set(off)
        assert sorted(on + off) == sorted(every_id(browser, entity))
        return
    value = rows.app.distinct.text(entity.name, field)
    key = rows.make(entity, {field.name: value})
    found = browser.open(entity.list_path, **{field.name: value})
    every = every_id(browser, entity, **{field.name: value})
    assert key in every
    for row in found.rows:
        if field.list:
            assert row[field.name] == show(field, value)
    control = found.find(f"form.tools [name={field.name}]")
    assert control is not None


@pytest.mark.rule("list.filter-refused")
@pytest.mark.parametrize(("entity", "field"), fields("filter"))
def test_bad_filter(rows: Rows, entity: Entity, field: Field) -> None:
    """A value that the field cannot have is a bad request."""
    browser = rows.app.as_("staff")
    bad = {
        "boolean": ("yes", "on", "x"),
        "choice": ("no such choice",),
        "string": ("a\0",),
        "slug": ("a\0",),
        "email": ("a\0",),
        "url": ("a\0",),
        "text": ("a\0",),
        "integer": ("1.5", "1\0", "9223372036854775808", "-9223372036854775809", "9" * 28),
    }
    for text in bad.get(field.type, ("no-such-value", "1\0")):
        assert browser.get(entity.list_path, **{field.name: text}).status == 400, repr(text)


@pytest.mark.rule("list.filter-relation")
def test_relation_filters(rows: Rows, entity: Entity) -> None:
    """Every relation filters by id: an unknown one gives an empty list, no id a bad request."""
    browser = rows.app.as_("staff")
    for link in entity.relations:
        target = rows.target(entity, link)
        key = rows.make(entity, {link.name: target})
        wanted = target[0] if isinstance(target, list) else target
        found = every_id(browser, entity, **{link.name: wanted})
        assert key in found
        assert len(found) == len(set(found))
        unknown = "987654321" if link.to_user else MODEL.entity(link.to).some_id
        page = browser.open(entity.list_path, **{link.name: unknown})
        assert not page.row_ids
        assert page.find("p.empty-state") is not None
        for bad in ("x", "1.5", "-", "1 OR 1=1", "1\0"):
            assert browser.get(entity.list_path, **{link.name: bad}).status == 400, (
                f"{link.name}={bad!r}"
            )


@pytest.mark.rule("list.pages")
def test_pages(rows: Rows, entity: Entity) -> None:
    """20 rows a page; pages that are not there are not found; links keep the search."""
    narrow = all(one.type in NARROW for one in entity.fields if one.required)
    if narrow and any(one.exclusive and one.required for one in entity.relations):
        pytest.skip("too few rows can be made")
    browser = rows.app.as_("staff")
    page = browser.open(entity.list_path)
    for _ in range(max(0, SIZE + 1 - total(page))):
        rows.make(entity)
    page = browser.open(entity.list_path)
    assert len(page.row_ids) == SIZE
    last = -(-total(page) // SIZE)
    assert len(browser.open(entity.list_path, page=str(last)).row_ids) == total(page) - SIZE * (
        last - 1
    )
    assert page.find("nav.pages[aria-label=Pages]") is not None
    first = browser.open(entity.list_path, page="1")
    assert first.row_ids == page.row_ids
    for number in ("0", "-1", str(last + 1), "x", "1.0", "last", "9" * 30, "1 2", "1_0"):
        assert browser.get(entity.list_path, page=number).status == 404, number
    links = [
        attribute(one, "href") or ""
        for one in browser.open(entity.list_path, no_such="1").all("nav.pages a")
    ]
    assert any("page=2" in one for one in links)
    sortable = [one.name for one in entity.fields if one.sort]
    if sortable:
        kept = browser.open(entity.list_path, sort=sortable[0])
        links = [attribute(one, "href") or "" for one in kept.all("nav.pages a")]
        assert all(f"sort={sortable[0]}" in one for one in links)
