"""Lists of the API: their shape, pages, search, order and filters, the same as on the page."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from suite.api.client import collection, item, path_of
from suite.api.rows import Api, free_text
from suite.api.values import keys
from suite.lists import every_id, fields
from suite.model import MODEL, Entity, Field

FEW = 7


def ids(api: Api, entity: Entity, **params: str) -> list[str]:
    """The ids on all pages of a list."""
    found: list[str] = []
    path = collection(entity)
    page: Any = api.as_("staff").get(path, None, page_size="100", **params).expect(200).json
    while True:
        found += [str(row["id"]) for row in page["results"]]
        if page["next"] is None:
            return found
        page = api.as_("staff").get(page["next"]).expect(200).json


@pytest.fixture
def filled(api: Api, entity: Entity) -> int:
    """A list of some rows at least; their number."""
    key = f"filled {entity.name}"
    if key not in api.kept:
        count = api.as_("staff").get(collection(entity)).json["count"]
        for _ in range(max(0, FEW - count)):
            api.make(entity)
        api.kept[key] = True
    return int(api.as_("staff").get(collection(entity)).json["count"])


@pytest.mark.rule("api.list")
def test_shape(api: Api, entity: Entity, filled: int) -> None:
    """Count, links and rows; a row of a list is as it is alone."""
    found = api.as_("staff").get(collection(entity)).expect(200)
    assert list(found.json) == ["count", "next", "previous", "results"]
    assert found.json["count"] == filled
    assert len(found.json["results"]) == min(filled, 20)
    assert found.json["previous"] is None
    assert (found.json["next"] is None) == (filled <= 20)
    for row in found.json["results"][:5]:
        assert list(row) == keys(entity)
        assert api.read(entity, row["id"]) == row


@pytest.mark.rule("api.list-pages")
def test_pages(api: Api, entity: Entity, filled: int) -> None:
    """Links lead through all pages and back, and keep what was asked for."""
    staff, path = api.as_("staff"), collection(entity)
    page = staff.get(path, None, page_size="3", q="", no_such="a b&c").expect(200).json
    assert page["previous"] is None
    seen: list[Any] = []
    number = 1
    while True:
        seen += [row["id"] for row in page["results"]]
        if page["next"] is None:
            break
        check_link(page["next"], path, number + 1)
        found = staff.get(page["next"]).expect(200).json
        check_link(found["previous"], path, number)
        assert [row["id"] for row in staff.get(found["previous"]).json["results"]] == [
            row["id"] for row in page["results"]
        ]
        page, number = found, number + 1
        if number > 5:
            return
    assert len(seen) == len(set(seen)) == page["count"]


def check_link(link: str, path: str, number: int) -> None:
    """Fails unless a link leads to this page, is a path, and keeps the other parameters."""
    assert path_of(link) == link
    parts = urlsplit(link)
    assert parts.path == path
    query = sorted(parse_qsl(parts.query, keep_blank_values=True))
    wanted = [("no_such", "a b&c"), ("page", str(number)), ("page_size", "3"), ("q", "")]
    assert query == wanted, link


@pytest.mark.rule("api.list-pages")
def test_page_numbers(api: Api, entity: Entity, filled: int) -> None:
    """A page that is not there is 404, a size that is none is 400."""
    staff, path = api.as_("staff"), collection(entity)
    last = -(-filled // 20)
    whole = staff.get(path).json
    for number in ("", " ", "1"):
        assert staff.get(path, None, page=number).expect(200).json["results"] == whole["results"]
    assert staff.get(path, None, page=str(last)).expect(200).json["next"] is None
    for number in ("0", "-1", str(last + 1), "x", "1.0", "last", "9" * 30, "1 2", "1_0", "١"):
        staff.get(path, None, page=number).expect(404)
    for size in ("1", "2", "100"):
        rows = staff.get(path, None, page_size=size).expect(200).json["results"]
        assert len(rows) == min(int(size), filled)
    for size in ("0", "-1", "101", "x", "1.0", "9" * 30, "1_0", "١"):
        staff.get(path, None, page_size=size).expect(400)


@pytest.mark.rule("api.list-same")
def test_same_rows_as_the_page(api: Api, entity: Entity, filled: int) -> None:
    """The same rows in the same order as on the page, however they are sorted."""
    browser = api.app.as_("staff")
    names = [one.name for one in entity.fields if one.sort]
    for sort in ("", *names[:4], *(f"-{name}" for name in names[:4])):
        query = {"sort": sort} if sort else {}
        assert ids(api, entity, **query) == every_id(browser, entity, **query), sort


@pytest.mark.rule("api.list-refused")
def test_refused_queries(api: Api, entity: Entity, filled: int) -> None:
    """An order that there is not is 400; unknown parameters are ignored."""
    staff, path = api.as_("staff"), collection(entity)
    for sort in ("no_such", "-", "--id", "password", "row_version", "id", "\0"):
        staff.get(path, None, sort=sort).expect(400)
    on_page = api.app.as_("staff").get(entity.list_path, q="\0").status
    staff.get(path, None, q="\0").expect(on_page)
    first = staff.get(path).json["results"]
    known = {one.name for one in (*entity.fields, *entity.relations)}
    unknown = {"utm_source": "x", "id": "1", "format": "xml", "limit": "1"}
    for params in (
        {name: value for name, value in unknown.items() if name not in known},
        {"q": "", "sort": ""},
    ):
        assert staff.get(path, None, **params).expect(200).json["results"] == first
    for query in ("q=%ff", "page=%C3%28"):
        staff.get(f"{path}?{query}").expect(400)


@pytest.mark.rule("api.list-search")
def test_search(api: Api, entity: Entity) -> None:
    """A phrase finds what the page finds."""
    field = free_text(entity)
    if field is None or not field.search:
        pytest.skip("the entity has no free searched text")
    word = f"api-{entity.name[:8]}"
    values = [f"{word} a%b", f"{word} a_b", f"{word.upper()} axb"]
    made = [api.make(entity, {field.name: value}).key for value in values]
    assert set(ids(api, entity, q=word)) == set(made)
    assert ids(api, entity, q=f" {word} a%b ") == made[:1]
    assert ids(api, entity, q=f"{word} a_b") == made[1:2]
    assert ids(api, entity, q="no row has this text") == []


@pytest.mark.rule("api.list-filter")
@pytest.mark.parametrize(("entity", "field"), fields("filter"))
def test_filter(api: Api, entity: Entity, field: Field) -> None:
    """A filter keeps what the page keeps."""
    if field.type == "boolean":
        values = ["true", "false"]
    else:
        values = [api.app.distinct.text(entity.name, field)]
        api.rows.make(entity, {field.name: values[0]})
    for value in values:
        query = {field.name: value}
        found = ids(api, entity, **query)
        assert found == every_id(api.app.as_("staff"), entity, **query)
        rows = [api.read(entity, one)[field.name] for one in found[:5]]
        assert len({str(one) for one in rows}) <= 1
    bad = {"boolean": "yes", "choice": "no such choice"}.get(field.type, "1\0")
    api.as_("staff").get(collection(entity), None, **{field.name: bad}).expect(400)


@pytest.mark.rule("api.list-filter")
def test_relation_filters(api: Api, entity: Entity) -> None:
    """Every relation filters by id; an unknown id gives an empty list, no id is 400."""
    staff, path = api.as_("staff"), collection(entity)
    for link in entity.relations:
        target = api.rows.target(entity, link)
        wanted = target[0] if isinstance(target, list) else target
        key = api.rows.make(entity, {link.name: target})
        found = ids(api, entity, **{link.name: wanted})
        assert key in found
        assert len(found) == len(set(found))
        unknown = "987654321" if link.to_user else MODEL.entity(link.to).some_id
        page = staff.get(path, None, **{link.name: unknown}).expect(200).json
        assert page == {"count": 0, "next": None, "previous": None, "results": []}
        for bad in ("x", "1.5", "-", "1\0"):
            staff.get(path, None, **{link.name: bad}).expect(400)


@pytest.mark.rule("api.list-same")
def test_rows_of_pages_are_there(api: Api, entity: Entity) -> None:
    """A row that was added by a form is in the list and has its own address."""
    key = api.rows.make(entity)
    assert key in ids(api, entity)
    api.as_("staff").get(item(entity, key)).expect(200)
