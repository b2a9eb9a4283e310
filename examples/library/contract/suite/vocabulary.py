"""Error sentences and their codes: a page shows a sentence, the contract speaks of codes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from suite.model import HERE

SENTENCES: dict[str, str] = json.loads((HERE / "vocabulary.json").read_text("utf-8"))


@dataclass(frozen=True)
class Problem:
    """An error that a form shows: its code and what stood in the sentence's gaps."""

    code: str
    values: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str | None:
        """What stood in one gap of the sentence."""
        return dict(self.values).get(name)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"%\((\w+)\)s", sentence)
    made = [f"(?P<{part}>.*)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
    return re.compile("".join(made), re.DOTALL)


_PATTERNS = {code: _pattern(sentence) for code, sentence in SENTENCES.items()}


def problem(sentence: str) -> Problem:
    """The problem that a sentence tells; an unknown sentence gets the code `?` and itself."""
    for code, pattern in _PATTERNS.items():
        found = pattern.fullmatch(sentence)
        if found:
            return Problem(code, tuple(found.groupdict().items()))
    return Problem("?", (("sentence", sentence),))
