"""Error sentences and their codes: a page shows a sentence, the contract speaks of codes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from suite.model import HERE

# By half; they may have the same ones.
SENTENCES: dict[str, dict[str, str]] = json.loads((HERE / "vocabulary.json").read_text("utf-8"))


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


_PATTERNS = [
    (code, _pattern(sentence)) for half in SENTENCES.values() for code, sentence in half.items()
]


def problem(sentence: str, of_row: bool = False) -> Problem:
    """The problem that a sentence tells of a field or of the row; an unknown one has the code `?`."""
    for code, pattern in _PATTERNS:
        found = pattern.fullmatch(sentence)
        # Django has one sentence for a value that is taken and for several of them.
        if found and not (of_row and code == "unique"):
            return Problem(code, tuple(found.groupdict().items()))
    return Problem("?", (("sentence", sentence),))
