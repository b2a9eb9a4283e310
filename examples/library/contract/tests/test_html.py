"""The structure of every kind of page: landmarks, headings, labels."""

from __future__ import annotations

import pytest

from suite.app import App
from suite.model import Entity
from suite.pages import attribute, plain, words
from suite.rows import Rows
from suite.structure import check


@pytest.mark.rule("html.structure")
def test_entity_pages(rows: Rows, entity: Entity) -> None:
    """Every page of an entity."""
    key = rows.make(entity, full=True)
    writer = rows.writer(entity)
    for path in (
        entity.list_path,
        entity.new_path,
        entity.path(key),
        entity.path(key, "edit"),
        entity.path(key, "delete"),
    ):
        check(writer.open(path), path)
    answer = writer.submit(entity.new_path, {one.name: None for one in entity.fields})
    if answer.status == 200:
        check(answer.page, f"{entity.new_path} refused")


@pytest.mark.rule("html.structure")
def test_home(app: App) -> None:
    """The first page."""
    check(app.as_("anonymous").open("/"), "/")


@pytest.mark.rule("errors.pages")
def test_error_pages(app: App, rows: Rows, entity: Entity) -> None:
    """An error page looks like every page and names the number."""
    staff = app.as_("staff")
    found = {
        404: [
            staff.get(entity.path(entity.some_id)),
            staff.get("/no-such-page/"),
            staff.get(entity.list_path, page="x"),
        ],
        400: [staff.get(entity.list_path, sort="no-such-column")],
        403: [staff.post(entity.new_path, [])],
        405: [staff.post(entity.list_path, staff.token())],
    }
    if entity.owned and entity.access != "staff":
        found[403].append(app.as_("bob").get(entity.path(rows.make(entity), "edit")))
    for status, answers in found.items():
        for answer in answers:
            assert answer.status == status
            check(answer.page, f"the page of {status}")
            assert answer.page.text("main p.error-code") == str(status)
            assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"


@pytest.mark.rule("html.form")
def test_form_controls(rows: Rows, entity: Entity) -> None:
    """Every field has its input, its label and its help, tied together."""
    page = rows.writer(entity).open(entity.new_path)
    names = [
        attribute(one, "data-field") for one in page.all("form.entity-form .field[data-field]")
    ]
    assert names == list(entity.members)
    for one in entity.every:
        control = page.find(f"#id_{one.name}")
        assert control is not None, one.name
        grouped = control.tag == "div"
        if not grouped:
            assert attribute(control, "name") == one.name
        place = f".field[data-field={one.name}] > {'legend' if grouped else 'label'}"
        assert plain(one.label) in page.text(place)
        if one.help.strip():
            helped = page.find(f"#id_{one.name}_helptext")
            assert helped is not None
            assert words(helped) == plain(one.help)
            described = page.find(f".field[data-field={one.name}]") if grouped else control
            assert described is not None
            assert f"id_{one.name}_helptext" in (attribute(described, "aria-describedby") or "")
    for link in entity.relations:
        control = page.find(f"#id_{link.name}")
        assert control is not None
        if control.tag == "select" and not link.many:
            first = control.css_first("option")
            assert first is not None
            assert attribute(first, "value") == ""


@pytest.mark.rule("html.choices")
def test_choices(rows: Rows, entity: Entity) -> None:
    """A choice offers its values in the model's order, an empty one first."""
    form = rows.writer(entity).form(entity.new_path)
    for field in entity.fields:
        if field.type == "choice":
            offered = [(value, label) for value, label in form.options[field.name] if value]
            wanted = [(one.value, plain(one.label)) for one in field.choices]
            assert offered == wanted
            assert form.options[field.name][0][0] == ""
