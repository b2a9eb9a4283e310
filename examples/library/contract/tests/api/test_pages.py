"""Pages and API are two views of the same rows."""

from __future__ import annotations

import pytest

from suite.api.client import collection, item
from suite.api.rows import Api, free_text
from suite.api.values import answered, members, sent
from suite.model import Entity, Field
from suite.rows import Values
from suite.values import ABSENT, show


def check_page(api: Api, entity: Entity, key: str, values: Values) -> None:
    """Fails unless a row's page shows these values."""
    page = api.app.as_("staff").open(entity.path(key))
    for field in entity.fields:
        typed = values.get(field.name) or ""
        assert isinstance(typed, str)
        assert page.shown(field.name) == show(field, typed), field.name
    for link in entity.relations:
        given = values.get(link.name) or []
        wanted = [given] if isinstance(given, str) else sorted(given)
        shown = page.shown(link.name)
        assert (shown == ABSENT) == (not wanted), f"{link.name}: {shown}"


@pytest.mark.rule("api.pages")
def test_from_api_to_page(api: Api, entity: Entity) -> None:
    """What the API writes the page shows, and its form holds with the same version."""
    values = api.rows.values(entity)
    found = api.writer(entity).post(collection(entity), sent(entity, values))
    if found.codes == {"_": ["unique_together"]}:
        pytest.skip("one member cannot add such a row twice")
    key = found.expect(201).key
    check_page(api, entity, key, values)
    form = api.app.as_("staff").form(entity.path(key, "edit"))
    assert form.value("row_version") == "1"
    again = api.rows.values(entity)
    changed = api.as_("staff").put(item(entity, key), sent(entity, again)).expect(200)
    assert members(entity, changed.json) == answered(entity, again)
    check_page(api, entity, key, again)


@pytest.mark.rule("api.pages")
def test_from_page_to_api(api: Api, entity: Entity) -> None:
    """What a form writes the API answers, with the version that the form left."""
    values = api.rows.values(entity)
    key = api.rows.make(entity, values)
    row = api.read(entity, key)
    assert members(entity, row) == answered(entity, values)
    assert row["row_version"] == 1
    staff = api.app.as_("staff")
    assert staff.submit(entity.path(key, "edit"), {}).saved
    after = api.read(entity, key)
    assert after["row_version"] == 2
    assert members(entity, after) == members(entity, row)


@pytest.mark.rule("api.pages")
def test_versions_are_one(api: Api, entity: Entity) -> None:
    """A form that was opened before the API wrote is in conflict, and the other way round."""
    key = api.make(entity).key
    staff, path = api.app.as_("staff"), entity.path(key, "edit")
    form = staff.form(path)
    api.as_("staff").patch(item(entity, key), {}, '"1"').expect(200)
    assert staff.send(path, form, {}).status == 409
    assert staff.submit(path, {}).saved
    api.as_("staff").patch(item(entity, key), {}, '"2"').expect(412)
    api.as_("staff").delete(item(entity, key), '"3"').expect(204)
    assert staff.get(entity.path(key)).status == 404


@pytest.mark.rule("api.pages")
@pytest.mark.parametrize(
    "text",
    [
        "  padded  ",
        "a\r\nb\rc\n",
        "<b>&amp;</b>",
        "😀 ß שלום",
        "\u00a0x\u00a0",
        "a\tb",
        "{{ 7*7 }}",
    ],
)
def test_texts_are_as_on_the_form(api: Api, entity: Entity, text: str) -> None:
    """The API trims a text and its line ends exactly as the form does."""
    field: Field | None = free_text(entity)
    if field is None or field.unique or any(field.name in names for names in entity.unique):
        pytest.skip("the entity has no free text")
    text = text + "x" * max((field.min_length or 0) - len(text), 0)
    typed = api.rows.make(entity, {field.name: text})
    by_form = api.read(entity, typed)[field.name]
    found = api.make(entity, {field.name: text})
    assert found.json[field.name] == by_form
    page = api.app.as_("staff")
    on_pages = [page.open(entity.path(one)).shown(field.name) for one in (typed, found.key)]
    assert on_pages[0] == on_pages[1]
