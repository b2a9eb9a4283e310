"""JSON as it is sent: also numbers that Python's own types would change."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

JSON = "application/json"
PROBLEM = "application/problem+json"


@dataclass(frozen=True)
class Written:
    """A piece of JSON that is sent exactly as written: `1.50`, `1e400`, `NaN`."""

    text: str


def body(value: Any) -> bytes:
    """The bytes of a JSON body in UTF-8; half surrogate pairs are sent as escapes."""
    pieces: list[str] = []

    def mark(one: Any) -> str:
        if not isinstance(one, Written):
            raise TypeError(f"{one!r} is no JSON")
        pieces.append(one.text)
        return f"\0{len(pieces) - 1}\0"

    text = json.dumps(value, ensure_ascii=True, default=mark)
    for number, piece in enumerate(pieces):
        text = text.replace(f'"\\u0000{number}\\u0000"', piece, 1)
    return text.encode("ascii")
