"""Values that may be there once only, alone or together."""

from __future__ import annotations

from typing import Any

import pytest

from suite.model import MODEL, Entity, Field
from suite.rows import NARROW, Rows

SINGLE = [
    pytest.param(entity, field, id=f"{entity.name}.{field.name}")
    for entity in MODEL.entities
    for field in entity.fields
    if field.unique
]
TOGETHER = [
    pytest.param(entity, names, id=f"{entity.name}.{'-'.join(names)}")
    for entity in MODEL.entities
    for names in entity.unique
]


@pytest.mark.rule("unique.single")
@pytest.mark.parametrize(("entity", "field"), SINGLE)
def test_single(rows: Rows, entity: Entity, field: Field) -> None:
    """The second row with the value is refused at the field; the first may keep it when edited."""
    value = rows.app.distinct.text(entity.name, field)
    first = rows.make(entity, {field.name: value})
    answer = rows.add(entity, {field.name: value})
    assert answer.status == 200
    assert answer.page.form().code(field.name) == "unique"
    writer = rows.writer(entity)
    assert writer.submit(entity.path(first, "edit"), {}).saved
    other = rows.make(entity)
    answer = writer.submit(entity.path(other, "edit"), {field.name: value})
    assert answer.status == 200
    assert answer.page.form().code(field.name) == "unique"


@pytest.mark.rule("unique.absent")
@pytest.mark.parametrize(("entity", "field"), SINGLE)
def test_absent_values_do_not_clash(rows: Rows, entity: Entity, field: Field) -> None:
    """Any number of rows may have no value."""
    if field.required or field.type == "boolean":
        pytest.skip("the field always has a value")
    rows.make(entity, {field.name: ""})
    rows.make(entity, {field.name: "   "})
    rows.make(entity, {field.name: None})


def together(rows: Rows, entity: Entity, names: tuple[str, ...]) -> dict[str, Any]:
    """Values for all members of a rule, which no row has yet."""
    values = rows.values(entity)
    missing = [one for one in entity.relations if one.name in names and one.name not in values]
    values |= {one.name: rows.target(entity, one) for one in missing}
    return {name: values[name] for name in names if name in values}


@pytest.mark.rule("unique.together")
@pytest.mark.parametrize(("entity", "names"), TOGETHER)
def test_together(rows: Rows, entity: Entity, names: tuple[str, ...]) -> None:
    """The second row with all the values is refused as a whole; one that differs in one is not."""
    values = together(rows, entity, names)
    rows.make(entity, values)
    answer = rows.add(entity, values)
    assert answer.status == 200
    form = answer.page.form()
    # The rows may break another rule as well, where that one's members are among these or the same.
    assert {one.code for one in form.row_errors} == {"unique_together"}
    said = [one.value("field_labels") or "" for one in form.row_errors]
    labels = [entity.label_of(name) for name in names if name in entity.by_name]
    assert any(all(label in one for label in labels) for one in said)
    for name, value in values.items():
        member = entity.by_name[name]
        if isinstance(member, Field) and member.type not in NARROW:
            other = rows.app.distinct.text(entity.name, member)
            assert other != value
            rows.make(entity, values | {name: other})
            break


@pytest.mark.rule("unique.together")
@pytest.mark.parametrize(("entity", "names"), TOGETHER)
def test_owner_counts(rows: Rows, entity: Entity, names: tuple[str, ...]) -> None:
    """Where the owner is part of the rule, another owner may have the same values."""
    if "owned_by" not in names or entity.access == "staff":
        pytest.skip("the owner is no part of the rule")
    values = together(rows, entity, names)
    rows.make(entity, values)
    rows.make(entity, values, by=rows.app.as_("bob"))


@pytest.mark.rule("unique.absent")
@pytest.mark.parametrize(("entity", "names"), TOGETHER)
def test_absent_together(rows: Rows, entity: Entity, names: tuple[str, ...]) -> None:
    """A rule with an absent value in it never clashes."""
    optional = [
        name
        for name in names
        if (member := entity.by_name.get(name)) is not None
        and not member.required
        and not (isinstance(member, Field) and member.type == "boolean")
    ]
    if not optional:
        pytest.skip("every part of the rule always has a value")
    values = together(rows, entity, names) | {optional[0]: ""}
    rows.make(entity, values)
    rows.make(entity, values)
