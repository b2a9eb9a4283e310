"""One text for one field, to be accepted or to be refused."""

from __future__ import annotations

from dataclasses import dataclass

from suite.model import Field
from suite.values import show


@dataclass(frozen=True)
class Case:
    """One text for one field. `codes`: one of these errors must show; empty: it is accepted."""

    name: str
    text: str
    codes: frozenset[str] = frozenset()
    shown: str | None = None
    limit: str | None = None

    def __str__(self) -> str:
        return self.name


def bad(name: str, text: str, *codes: str, limit: object = None) -> Case:
    """A text that must be refused with one of the codes."""
    return Case(name, text, frozenset(codes), limit=None if limit is None else str(limit))


def good(field: Field, name: str, text: str, shown: str | None = None) -> Case:
    """A text that must be accepted and shown."""
    return Case(name, text, shown=show(field, text) if shown is None else shown)
