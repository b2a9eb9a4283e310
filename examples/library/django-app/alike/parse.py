"""Reads typed values strictly: one spelling for each, the same in both halves."""

import datetime as dt
import json
import math
import re
import uuid
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

# What a column holds.
SMALLEST, LARGEST = -(2**63), 2**63 - 1
# Databases without intervals hold microseconds in 64 bits.
LONGEST = dt.timedelta(microseconds=2**63 - 1)
INTEGER = re.compile(r"-?[0-9]{1,30}")
DECIMAL = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")
FLOAT = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][-+]?[0-9]{1,4})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?")
CLOCK = re.compile(r"(-)?(?:([0-9]{1,9}) )?([0-9]{1,9}):([0-5][0-9]):([0-5][0-9])")
TEXT = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
BRACKET = re.compile(r"[\[\]{}]")
# Python's own reader and writer give up at about ten times as many.
MOST_LEVELS = 100
ISO_DURATION = re.compile(
    r"""(-)? P (?=.) (?:(\d{1,9})D)?
    (?: T (?=.) (?:(\d{1,9})H)? (?:(\d{1,9})M)? (?:(\d{1,9})S)? )?""",
    re.ASCII | re.VERBOSE,
)


def _matching(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    found = pattern.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return found


def integer(text: str) -> int:
    """Digits with an optional minus, whatever its size; ValueError else."""
    _matching(INTEGER, text)
    return int(text)


def stored_integer(text: str) -> int:
    """The same, of a size that a column holds: no database compares with others."""
    value = integer(text)
    if not SMALLEST <= value <= LARGEST:
        raise ValueError(text)
    return value


def decimal(text: str) -> Decimal:
    """Digits with an optional minus and point."""
    _matching(DECIMAL, text)
    return Decimal(text)


def number(text: str) -> float:
    """A finite float; an exponent is allowed, and zero has no sign."""
    _matching(FLOAT, text)
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value + 0.0


def date(text: str) -> dt.date:
    """`2026-11-22`."""
    _matching(DATE, text)
    return dt.date.fromisoformat(text)


def time(text: str) -> dt.time:
    """`14:30` or `14:30:00`."""
    _matching(TIME, text)
    return dt.time.fromisoformat(text)


def moment(text: str, zone: dt.tzinfo, stored: dt.datetime | None = None) -> dt.datetime:
    """`2026-11-22T14:30` in a time zone, as UTC; ValueError where UTC cannot hold it.

    Clocks that change skip an hour or show one twice: such a text names no moment, unless it is
    what the stored moment looks like.
    """
    day, _, clock = text.partition("T")
    local = dt.datetime.combine(date(day), time(clock), tzinfo=zone)
    try:
        if stored is not None and stored.astimezone(zone).replace(microsecond=0) == local:
            return stored
        if local.utcoffset() != local.replace(fold=1).utcoffset():
            raise ValueError(text)
        return local.astimezone(dt.UTC)
    except OverflowError as error:
        raise ValueError(text) from error


def duration(text: str) -> dt.timedelta:
    """`[days ]HH:MM:SS`, or ISO 8601 as in `P1DT2H`."""
    if found := CLOCK.fullmatch(text):
        sign, days, hours, minutes, seconds = found.groups()
    else:
        sign, days, hours, minutes, seconds = _matching(ISO_DURATION, text).groups()
    try:
        value = dt.timedelta(
            days=int(days or 0),
            hours=int(hours or 0),
            minutes=int(minutes or 0),
            seconds=int(seconds or 0),
        )
    except OverflowError as error:
        raise ValueError(text) from error
    if value > LONGEST:
        raise ValueError(text)
    return -value if sign else value


def identifier(text: str) -> uuid.UUID:
    """A UUID with hyphens, in any letter case."""
    if len(text) != 36:
        raise ValueError(text)
    return uuid.UUID(text)


def structure(text: str) -> Any:
    """JSON that every database can hold: finite numbers, real letters, no deep nesting."""
    if levels(text) > MOST_LEVELS:
        raise ValueError(text)
    value = json.loads(text, parse_constant=number, parse_float=number)
    for found in _texts(value):
        if "\x00" in found:
            raise ValueError(text)
        found.encode()  # Half a surrogate pair is no letter.
    return value


def levels(text: str) -> int:
    """How deep lists and objects of JSON stand in one another."""
    depth = deepest = 0
    for sign in BRACKET.findall(TEXT.sub("", text)):
        depth += 1 if sign in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _texts(value: Any) -> Iterator[str]:
    """All texts in a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _texts(one)
