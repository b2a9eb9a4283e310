"""The list of known differences: an observed one is on it, or the check fails."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from suite.model import HERE


@dataclass(frozen=True)
class Observed:
    """One difference between the apps: its kind, where it was, and what either app has there."""

    kind: str
    where: str
    left: str
    right: str

    def __str__(self) -> str:
        sides = f"    flask:  {_short(self.left)}\n    django: {_short(self.right)}"
        return f"[{self.kind}] {self.where}\n{sides}"


def _short(text: str) -> str:
    flat = text.replace("\n", " ⏎ ")
    return flat if len(flat) < 400 else f"{flat[:400]}…"


@dataclass
class Listed:
    """One entry of differences.yaml."""

    id: str
    what: str
    reason: str
    teaches: str
    match: list[dict[str, str]]
    when: dict[str, Any] = field(default_factory=dict)
    seen: int = 0

    def fits(self, one: Observed) -> bool:
        """Whether this entry explains an observed difference."""
        return any(
            rule["kind"] == one.kind
            and _found(rule.get("where", ""), one.where)
            and _found(rule.get("flask", ""), one.left)
            and _found(rule.get("django", ""), one.right)
            for rule in self.match
        )


def _found(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.DOTALL) is not None


def load() -> list[Listed]:
    """Reads the list."""
    data = yaml.safe_load((HERE / "differences.yaml").read_text("utf-8"))
    return [Listed(**one) for one in data["differences"]]
