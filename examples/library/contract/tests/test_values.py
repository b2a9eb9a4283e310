"""Every field takes what its options allow, refuses the rest, and shows what was typed."""

from __future__ import annotations

from typing import Any

import pytest

from suite.case import Case
from suite.model import MODEL, Entity, Field
from suite.rounds import Outcome, Rounds, cases
from suite.rows import Rows
from suite.values import show


def every(kind: str) -> list[Any]:
    """All cases of the model as parameters."""
    return [
        pytest.param(entity, field, at, case, id=f"{entity.name}.{field.name}-{case}")
        for entity in MODEL.entities
        for field, at, case in cases(entity, kind)
    ]


@pytest.fixture(scope="module")
def rounds(rows: Rows) -> Rounds:
    """Remembers what each round gave."""
    return Rounds(rows)


def accepted(found: Outcome, case: Case) -> None:
    """Fails unless the value was accepted."""
    if found.taken:
        pytest.skip("another row has this value already")
    assert found.status != 500, f"{case.text[:200]!r} broke the app"
    assert found.status == 302, (
        f"{case.text[:200]!r} was refused: {found.code} (status {found.status})"
    )


@pytest.mark.rule("values.accepted")
@pytest.mark.parametrize(("entity", "field", "at", "case"), every("accepted"))
def test_accepts(rounds: Rounds, entity: Entity, field: Field, at: int, case: Case) -> None:
    """A value at the edge of what is allowed is stored."""
    accepted(rounds.accepted(entity, at)[field.name], case)


@pytest.mark.rule("values.shown", "escape.exact")
@pytest.mark.parametrize(("entity", "field", "at", "case"), every("accepted"))
def test_shows(rounds: Rounds, entity: Entity, field: Field, at: int, case: Case) -> None:
    """The row's page shows exactly what was stored, its form holds it again."""
    found = rounds.accepted(entity, at)[field.name]
    accepted(found, case)
    assert found.shown == case.shown
    if field.type == "boolean":
        assert bool(found.edit) == (case.shown == "Yes")
        return
    assert show(field, found.edit or "") == case.shown


@pytest.mark.rule("values.refused", "values.codes")
@pytest.mark.parametrize(("entity", "field", "at", "case"), every("refused"))
def test_refuses(rounds: Rounds, entity: Entity, field: Field, at: int, case: Case) -> None:
    """A value beyond what is allowed is refused at its field, in the vocabulary's words."""
    found = rounds.refused(entity, at)[field.name]
    text = repr(case.text[:200])
    assert found.status == 200, f"{text} was answered with {found.status}"
    assert found.code is not None, f"{text} was accepted"
    assert found.code in case.codes, (
        f"{text} was refused as {found.code}, expected {sorted(case.codes)}"
    )
    if case.limit is not None and found.code in ("max_length", "min_length"):
        assert found.limit == case.limit


@pytest.mark.rule("forms.kept")
@pytest.mark.parametrize(("entity", "field", "at", "case"), every("refused"))
def test_keeps(rounds: Rounds, entity: Entity, field: Field, at: int, case: Case) -> None:
    """A refused form holds what was typed, but for blanks around it."""
    found = rounds.refused(entity, at)[field.name]
    if field.type == "choice" or "\0" in case.text:
        pytest.skip("a page cannot hold this value")
    typed = case.text.replace("\r\n", "\n").strip()
    assert found.kept is not None
    assert found.kept.strip() == typed or "\n" in typed
