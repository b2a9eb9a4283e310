"""Values that may be there once only, alone or together, through the API."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from suite.api.client import collection, item
from suite.api.rows import Api
from suite.api.values import field_value, sent
from suite.model import MODEL, Entity, Field
from suite.rows import NARROW

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


def fresh(api: Api, entity: Entity, field: Field) -> Any:
    """A value that no row has yet, as JSON."""
    return field_value(field, api.app.distinct.text(entity.name, field))


@pytest.mark.rule("api.unique")
@pytest.mark.parametrize(("entity", "field"), SINGLE)
def test_single(api: Api, entity: Entity, field: Field) -> None:
    """The second row with the value is refused at the field, with each method."""
    value = fresh(api, entity, field)
    first = api.make(entity, {field.name: value})
    assert api.add(entity, {field.name: value}).expect(422).codes == {field.name: ["unique"]}
    staff = api.as_("staff")
    staff.patch(item(entity, first.key), {field.name: value}).expect(200)
    other = item(entity, api.make(entity).key)
    for found in (
        staff.patch(other, {field.name: value}),
        staff.put(other, api.values(entity, {field.name: value})),
    ):
        assert found.expect(422).codes == {field.name: ["unique"]}


@pytest.mark.rule("api.unique")
@pytest.mark.parametrize(("entity", "field"), SINGLE)
def test_absent_values_do_not_clash(api: Api, entity: Entity, field: Field) -> None:
    """Any number of rows may have no value; in text that is `null` and the empty text."""
    if field.required or field.type == "boolean":
        pytest.skip("the field always has a value")
    for value in (None, None, *(("", "  ") if field.is_text else ())):
        assert api.make(entity, {field.name: value}).json[field.name] is None


def together(api: Api, entity: Entity, names: tuple[str, ...]) -> dict[str, Any]:
    """Values for all members of a rule, which no row has yet."""
    values = api.rows.values(entity)
    missing = [one for one in entity.relations if one.name in names and one.name not in values]
    values |= {one.name: api.rows.target(entity, one) for one in missing}
    whole = sent(entity, values)
    return {name: whole[name] for name in names if name in whole}


@pytest.mark.rule("api.unique")
@pytest.mark.parametrize(("entity", "names"), TOGETHER)
def test_together(api: Api, entity: Entity, names: tuple[str, ...]) -> None:
    """The second row with all the values is refused as a whole; PATCH sees the stored ones too."""
    values = together(api, entity, names)
    if any(value is None for value in values.values()):
        pytest.skip("the rule has an absent value here")
    api.make(entity, values)
    refused = api.add(entity, values).expect(422)
    assert set(refused.codes["_"]) == {"unique_together"}
    labels = [entity.label_of(name) for name in names if name in entity.by_name]
    assert any(all(label in one["message"] for label in labels) for one in refused.errors["_"])
    name, member = next(
        ((one, entity.by_name[one]) for one in values if one in entity.by_name), (None, None)
    )
    if not isinstance(member, Field) or member.type in NARROW or name is None:
        return
    other = fresh(api, entity, member)
    row = api.make(entity, values | {name: other})
    writer = api.writer(entity)
    found = writer.patch(item(entity, row.key), {name: values[name]})
    if found.status != 403:
        assert "unique_together" in found.expect(422).codes["_"]


@pytest.mark.rule("api.unique")
@pytest.mark.parametrize(("entity", "names"), TOGETHER)
def test_absent_together(api: Api, entity: Entity, names: tuple[str, ...]) -> None:
    """A rule with an absent value in it never clashes."""
    optional = [
        name
        for name in names
        if (member := entity.by_name.get(name)) is not None
        and not member.required
        and getattr(member, "type", "") != "boolean"
    ]
    if not optional:
        pytest.skip("every part of the rule always has a value")
    values = together(api, entity, names) | {optional[0]: None}
    api.make(entity, values)
    api.make(entity, values)


@pytest.mark.rule("api.races")
@pytest.mark.parametrize(("entity", "field"), SINGLE)
def test_one_winner(api: Api, entity: Entity, field: Field) -> None:
    """Of several who add one unique value at once one wins, the others are told."""
    if field.type in NARROW:
        pytest.skip("the field has few values")
    value = fresh(api, entity, field)
    bodies = [api.values(entity, {field.name: value}) for _ in range(6)]
    writer = api.writer(entity)
    with ThreadPoolExecutor(len(bodies)) as pool:
        found = list(pool.map(lambda one: writer.post(collection(entity), one), bodies))
    statuses = sorted(one.status for one in found)
    assert statuses.count(201) == 1, statuses
    for one in found:
        if one.status != 201:
            assert one.status in (409, 422)
            one.check_problem()
