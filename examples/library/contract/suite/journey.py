"""Steps of the journey that goes through both apps at once."""

from __future__ import annotations

from typing import Any

from suite.browser import Changes
from suite.model import MODEL, Entity
from suite.pair import Pair
from suite.rows import Values, member_may_create

# Without accounts all visitors are the same.
VISITORS = ("anonymous", "alice", "staff") if MODEL.accounts else ("anonymous",)


def values(pair: Pair, entity: Entity, **options: Any) -> tuple[Values, Values]:
    """The same valid values for both apps, with either app's own ids in it."""
    return pair.rows[0].values(entity, **options), pair.rows[1].values(entity, **options)


def writer(entity: Entity) -> str:
    """Who adds rows."""
    return "alice" if member_may_create(entity) else "staff"


def with_(pair: tuple[Values, Values], changes: Changes) -> tuple[Changes, Changes]:
    """Both sides' values with the same changes."""
    return {**pair[0], **changes}, {**pair[1], **changes}


def add(
    pair: Pair, entity: Entity, changes: Changes | None = None, **options: Any
) -> tuple[str, str]:
    """Adds the same row to both apps."""
    made = pair.create(
        writer(entity), entity, with_(values(pair, entity, **options), changes or {})
    )
    assert made.saved, f"a valid {entity.name} was refused: {made.left.status}, {made.right.status}"
    return made.keys


def paths(entity: Entity, keys: tuple[str, str], action: str = "") -> tuple[str, str]:
    """Addresses of one row in both apps."""
    return entity.path(keys[0], action), entity.path(keys[1], action)
