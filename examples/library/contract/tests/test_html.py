"""The structure of every kind of page: landmarks, headings, labels."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborNode

from suite.app import LOGIN, App
from suite.model import MODEL, Entity
from suite.pages import Page, attribute, plain, words
from suite.rows import Rows

UNNAMED = "input:not([type=hidden]):not([type=submit]), select, textarea"


def check(page: Page, name: str) -> None:
    """Fails unless the page is built as every page is."""
    html = page.find("html")
    assert html is not None
    assert attribute(html, "lang") == MODEL.language, name
    assert attribute(html, "dir") in ("ltr", "rtl"), name
    assert page.title.endswith(f" · {plain(MODEL.title)}") or page.title == plain(MODEL.title), (
        f"{name}: {page.title}"
    )
    assert len(page.all("main#main")) == 1, name
    assert len(page.all("h1")) == 1, name
    assert page.find("main h1") is not None, name
    assert page.find("a.skip-link[href='#main']") is not None, name
    assert page.find("header.site-header") is not None, name
    assert page.find("footer") is not None, name
    assert len(page.all("span.badge[data-framework]")) == 1, name
    meta = page.find("meta[name=viewport]")
    assert meta is not None, name
    assert "maximum-scale" not in (attribute(meta, "content") or ""), name
    ids = [attribute(one, "id") for one in page.all("[id]")]
    assert len(ids) == len(set(ids)), f"{name}: an id stands twice: {sorted(filter(None, ids))}"
    for control in page.all(UNNAMED):
        labelled(page, control, name)
    for pointer in ("aria-describedby", "aria-labelledby", "for"):
        for node in page.all(f"[{pointer}]"):
            for target in (attribute(node, pointer) or "").split():
                assert target in ids, f"{name}: {pointer} names {target}, which is not there"
    for nav in page.all("nav"):
        assert attribute(nav, "aria-label"), f"{name}: a nav has no name"
    for node in page.all("a[href], button"):
        assert words(node) or attribute(node, "aria-label"), f"{name}: a link or button has no text"


def labelled(page: Page, control: LexborNode, name: str) -> None:
    """Fails unless a control has a label."""
    key = attribute(control, "id")
    label = page.find(f"label[for='{key}']") if key else None
    assert label is not None or attribute(control, "aria-label"), (
        f"{name}: {attribute(control, 'name')} has no label"
    )
    if label is not None:
        assert words(label), f"{name}: the label of {key} is empty"


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
@pytest.mark.parametrize("path", ["/", LOGIN, "/accounts/register/", "/accounts/reset/"])
def test_other_pages(app: App, path: str) -> None:
    """Home and the pages of the accounts."""
    check(app.as_("anonymous").open(path), path)


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
