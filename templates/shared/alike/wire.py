"""JSON as the API reads and writes it, the same in both halves."""

import datetime as dt
import json
from typing import Any, Self

from .parse import MOST_LEVELS, levels


class ExactFloat(float):
    """A number that remembers how it was written: a decimal is never read through a float."""

    written: str

    def __new__(cls, text: str) -> Self:
        number = super().__new__(cls, text)
        number.written = text
        return number


def _refused(text: str) -> Any:
    raise ValueError(text)


def read(body: bytes) -> Any:
    """The value of a body in UTF-8; ValueError where it is no JSON, or too deep."""
    text = body.decode()
    # The object around the values is one more.
    if levels(text) > MOST_LEVELS + 1:
        raise ValueError("too deep")
    return json.loads(text, parse_float=ExactFloat, parse_constant=_refused)


def moment(value: dt.datetime) -> str:
    """`2026-11-22T14:30:00Z`."""
    return value.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def duration(value: dt.timedelta) -> str:
    """`P1DT2H`, `-PT5M`, `PT0S`: ISO 8601 without the parts that are zero."""
    seconds = abs(value) // dt.timedelta(seconds=1)
    days, seconds = divmod(seconds, 86_400)
    parts = ((seconds // 3600, "H"), (seconds // 60 % 60, "M"), (seconds % 60, "S"))
    clock = "".join(f"{number}{sign}" for number, sign in parts if number)
    if not days and not clock:
        return "PT0S"
    sign = "-" if value < dt.timedelta() else ""
    return f"{sign}P{f'{days}D' if days else ''}{f'T{clock}' if clock else ''}"
