"""New rows and changed rows: the forms, what they say when done, what they leave alone."""

from __future__ import annotations

import pytest

from suite.browser import Browser
from suite.model import Entity, Literal
from suite.pages import attribute, words
from suite.rows import Rows
from suite.values import ABSENT, show

NOTHING = Literal("json", None)
HIDDEN_KEYS = {
    "id": "424242",
    "pk": "424242",
    "row_version": "77",
    "owned_by": "1",
    "owned_by_id": "1",
    "owner": "1",
    "created_at": "2001-01-01T00:00:00",
    "updated_at": "2001-01-01T00:00:00",
    "is_staff": "on",
    "is_superuser": "on",
}


@pytest.mark.rule("forms.create")
def test_creates(rows: Rows, entity: Entity) -> None:
    """A valid form adds a row, leads to it, and its page shows every value."""
    values = rows.values(entity)
    writer = rows.writer(entity)
    answer = writer.submit(entity.new_path, values)
    page = writer.follow(answer)
    assert answer.location == entity.path(answer.key)
    for field in entity.fields:
        assert page.shown(field.name) == show(field, str(values[field.name] or ""))


@pytest.mark.rule("forms.create")
def test_creates_with_required_fields_only(rows: Rows, entity: Entity) -> None:
    """Optional fields may be left empty, also those that offer a default."""
    key = rows.make(entity, full=False)
    page = rows.writer(entity).open(entity.path(key))
    for field in entity.fields:
        if not field.required and field.type != "boolean":
            assert page.shown(field.name) == ABSENT


@pytest.mark.rule("forms.flash-once")
def test_says_once_what_was_done(rows: Rows, entity: Entity) -> None:
    """The next page says what was done; the one after it does not."""
    writer = rows.writer(entity)
    for action, done in (("", "was added."), ("edit", "was changed."), ("delete", "was deleted.")):
        if action == "":
            key = rows.make(entity)
        else:
            path = entity.path(key, action)
            answer = writer.submit(
                path, {}, f"form.{'delete' if action == 'delete' else 'entity'}-form"
            )
            assert answer.saved
        page = writer.open(entity.path(key) if action != "delete" else entity.list_path)
        said = [one for one in page.messages if one.endswith(done)]
        assert said, f"no message that the row {done} {page.messages}"
        assert said[0].startswith("“")
        assert not writer.open(entity.list_path).messages


@pytest.mark.rule("forms.defaults")
def test_new_form_holds_defaults(rows: Rows, entity: Entity) -> None:
    """The empty form holds each field's default."""
    form = rows.writer(entity).form(entity.new_path)
    for field in entity.fields:
        held = form.value(field.name)
        if field.default in (None, NOTHING):
            assert not held, f"{field.name} holds {held!r} without a default"
        elif field.default.kind == "boolean":
            assert bool(held) == field.default.value
        else:
            assert held, f"{field.name} does not hold its default"
            if field.type in ("string", "text", "choice", "slug", "email", "url"):
                assert held == field.default.value


@pytest.mark.rule("forms.edit")
def test_edits(rows: Rows, entity: Entity) -> None:
    """A changed form changes the row; fields that the form keeps stay as they are."""
    key = rows.make(entity, full=True)
    writer = rows.writer(entity)
    before = writer.open(entity.path(key))
    changed = entity.fields[0] if entity.fields else None
    value = rows.field_value(entity, changed) if changed else ""
    answer = writer.submit(entity.path(key, "edit"), {changed.name: value} if changed else {})
    page = writer.follow(answer)
    assert answer.location == entity.path(key)
    for field in entity.fields:
        expected = show(field, value) if field is changed else before.shown(field.name)
        assert page.shown(field.name) == expected
    for link in entity.relations:
        assert page.shown(link.name) == before.shown(link.name)


@pytest.mark.rule("forms.edit")
def test_optional_values_can_be_taken_away(rows: Rows, entity: Entity) -> None:
    """An emptied field or relation is absent afterwards."""
    key = rows.make(entity, full=True)
    writer = rows.writer(entity)
    optional = [one for one in entity.fields if not one.required and one.type != "boolean"]
    links = [one for one in entity.relations if not one.required]
    changes: dict[str, str | list[str] | None] = {one.name: "" for one in optional}
    changes |= {one.name: None if one.many else "" for one in links}
    page = writer.follow(writer.submit(entity.path(key, "edit"), changes))
    for name in changes:
        assert page.shown(name) == ABSENT


@pytest.mark.rule("forms.mass-assignment")
def test_writes_declared_fields_only(rows: Rows, entity: Entity, bob: Browser) -> None:
    """Keys that are no fields of the form change nothing."""
    writer = rows.writer(entity)
    own = {one.name for one in entity.every}
    extra = {name: value for name, value in HIDDEN_KEYS.items() if name not in own}
    answer = writer.create(entity.new_path, rows.values(entity) | extra)
    page = writer.follow(answer)
    assert answer.key != "424242"
    assert writer.form(entity.path(answer.key, "edit")).value("row_version") == "1"
    extra.pop("row_version")
    before = {name: page.shown(name) for name in page.fields if name != "updated_at"}
    page = writer.follow(writer.submit(entity.path(answer.key, "edit"), extra))
    assert {name: page.shown(name) for name in page.fields if name != "updated_at"} == before
    assert bob.get(entity.path("424242")).status in (404, 302)


@pytest.mark.rule("forms.errors-at-field")
def test_errors_stand_at_their_fields(rows: Rows, entity: Entity) -> None:
    """An error is tied to its input for eyes and for screen readers, and nothing is added."""
    required = [one for one in entity.fields if one.required]
    if not required:
        pytest.skip("the entity has no required field")
    writer = rows.writer(entity)
    answer = writer.submit(entity.new_path, {one.name: "" for one in required})
    assert answer.status == 200
    for field in required:
        assert answer.page.form().code(field.name) == "required"
        control = answer.page.find(f"#id_{field.name}")
        assert control is not None
        assert attribute(control, "aria-invalid") == "true"
        described = (attribute(control, "aria-describedby") or "").split()
        assert f"id_{field.name}_error" in described
        assert words(answer.page.find(f"#id_{field.name}_error"))


@pytest.mark.rule("forms.edit")
def test_refused_edit_changes_nothing(rows: Rows, entity: Entity) -> None:
    """A refused change leaves the row and its version."""
    required = [one for one in entity.fields if one.required]
    if not required:
        pytest.skip("the entity has no required field")
    key = rows.make(entity, full=True)
    writer = rows.writer(entity)
    before = writer.open(entity.path(key)).text("dl.fields")
    path = entity.path(key, "edit")
    version = writer.form(path).value("row_version")
    assert writer.submit(path, {required[0].name: ""}).status == 200
    assert writer.open(entity.path(key)).text("dl.fields") == before
    assert writer.form(path).value("row_version") == version
