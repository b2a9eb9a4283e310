"""Every value through the forms of both apps: taken or refused alike, and shown alike."""

from __future__ import annotations

import pytest

from suite.case import Case
from suite.cases import accepted, refused
from suite.journey import add, paths, values, with_, writer
from suite.model import MODEL, Entity, Field
from suite.odd import ODD
from suite.pair import Both, Pair
from suite.rounds import count


@pytest.mark.rule("compare.values")
def test_refused_values(pair: Pair, entity: Entity) -> None:
    """Every value that is refused, with its error and the form that is shown again."""
    for at in range(count(entity, "refused")):
        changes = cases(entity, "refused", at)
        pair.create(writer(entity), entity, with_(values(pair, entity), changes))


def cases(entity: Entity, kind: str, at: int) -> dict[str, str]:
    """The values of one round."""
    every = accepted if kind == "accepted" else refused
    found: dict[str, list[Case]] = {one.name: every(one) for one in entity.fields}
    return {name: listed[at].text for name, listed in found.items() if at < len(listed)}


@pytest.mark.rule("compare.values", "compare.rows")
def test_accepted_values(pair: Pair, entity: Entity) -> None:
    """Every value that is accepted, with the pages that show it."""
    for at in range(count(entity, "accepted")):
        sent = with_(values(pair, entity), cases(entity, "accepted", at))
        found = pair.create(writer(entity), entity, sent)
        if not found.saved:
            # A unique value may be taken: without those the other fields of the round can be seen.
            unique = {one.name for one in entity.fields if one.unique}
            changes = {
                name: text
                for name, text in cases(entity, "accepted", at).items()
                if name not in unique
            }
            found = pair.create(writer(entity), entity, with_(values(pair, entity), changes))
        see(pair, entity, found)


def see(pair: Pair, entity: Entity, found: Both) -> None:
    """Compares the pages of a row that both apps took."""
    if found.saved:
        for action in ("", "edit"):
            pair.get(writer(entity), paths(entity, found.keys, action))


@pytest.mark.rule("compare.values", "compare.rows")
def test_odd_values(pair: Pair, entity: Entity) -> None:
    """Values on which the contract is silent."""
    for field in entity.fields:
        for text in ODD.get(field.type, ()):
            found = pair.create(
                writer(entity), entity, with_(values(pair, entity), {field.name: text})
            )
            see(pair, entity, found)


@pytest.mark.rule("compare.pages")
def test_required(pair: Pair, entity: Entity) -> None:
    """An empty form, and one with every optional part left empty."""
    empty: dict[str, str | list[str] | None] = {
        one.name: "" for one in entity.fields if one.type != "boolean"
    }
    pair.create(writer(entity), entity, (empty, empty))
    keys = add(pair, entity, full=False)
    for action in ("", "edit", "delete"):
        pair.get(writer(entity), paths(entity, keys, action))


@pytest.mark.rule("compare.listed")
@pytest.mark.parametrize(
    ("entity", "field"),
    [(entity, one) for entity in MODEL.entities for one in entity.fields if one.offers_default],
    ids=lambda one: one.name,
)
def test_left_out(pair: Pair, entity: Entity, field: Field) -> None:
    """What a field holds that a request does not name at all, though it offers a default."""
    sides = with_(values(pair, entity), {field.name: None})
    shown = []
    for app, given in zip((pair.left, pair.right), sides, strict=True):
        browser = app.as_(writer(entity))
        answer = browser.create(entity.new_path, given)
        if not answer.saved:
            shown.append("refused")  # The moment may be out of the field's own bounds.
            continue
        shown.append(browser.follow(answer).shown(field.name))
        # The rows differ from now on: they would be found again at the end.
        delete = entity.path(answer.key, "delete")
        assert app.as_("staff").submit(delete, {}, "form.delete-form").saved
    pair.observe("left out", f"{entity.name}.{field.name}", shown[0], shown[1])


@pytest.mark.rule("compare.pages")
def test_unique(pair: Pair, entity: Entity) -> None:
    """The same values twice."""
    sides = values(pair, entity)
    first = pair.create(writer(entity), entity, sides)
    assert first.saved
    pair.create(writer(entity), entity, sides)
