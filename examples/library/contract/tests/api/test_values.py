"""Every field takes in JSON what its options allow, refuses the rest, answers what it holds."""

from __future__ import annotations

from typing import Any

import pytest

from suite.api.rounds import METHODS, Rounds, Verdict
from suite.api.rows import Api
from suite.model import MODEL, Entity, Field

FIELDS: list[Any] = [
    pytest.param(entity, field, id=f"{entity.name}.{field.name}")
    for entity in MODEL.entities
    for field in entity.fields
]


@pytest.fixture(scope="module")
def rounds(api: Api) -> Rounds:
    """Remembers what each round gave."""
    return Rounds(api)


def judge(found: Verdict) -> None:
    """Fails with all that was wrong."""
    assert not found.faults, "\n".join(found.faults)
    if not found.proven:
        pytest.skip("other rows have these values already")


@pytest.mark.rule("api.values")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("entity", "field"), FIELDS)
def test_accepts(rounds: Rounds, entity: Entity, field: Field, method: str) -> None:
    """Values at the edge of what is allowed are stored, and answered in one form."""
    judge(rounds.verdict(entity, "accepted", method, field.name))


@pytest.mark.rule("api.refused", "api.codes")
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("entity", "field"), FIELDS)
def test_refuses(rounds: Rounds, entity: Entity, field: Field, method: str) -> None:
    """Values beyond that, and those of another type, are 422 at their field."""
    judge(rounds.verdict(entity, "refused", method, field.name))
