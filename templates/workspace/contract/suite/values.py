"""Valid values of each field: distinct ones for new rows, and how a page shows what was typed."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

from suite import patterns
from suite.model import MODEL, Field, Literal

ABSENT = "—"
INTEGER_MAX = 2**63 - 1
INTEGER_MIN = -(2**63)
# How many values are tried until one is found that no row has.
TRIES = 100
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def today() -> date:
    """The date in the project's timezone."""
    return datetime.now(ZoneInfo(MODEL.timezone)).date()


@cache
def unclear_times() -> tuple[str, ...]:
    """Hours of 2024 that the clocks of the project's timezone skip or show twice."""
    zone = ZoneInfo(MODEL.timezone)
    hours = (datetime(2024, 1, 1, 0, 30) + timedelta(hours=one) for one in range(366 * 24))
    return tuple(
        f"{one:%Y-%m-%dT%H:%M}"
        for one in hours
        if one.replace(tzinfo=zone).utcoffset() != one.replace(tzinfo=zone, fold=1).utcoffset()
    )


def bound(field: Field, end: Literal | None) -> str | None:
    """A bound as it would be typed; `today` and `now` are told as of this moment."""
    if end is None:
        return None
    if end.kind == "today":
        return today().isoformat()
    if end.kind == "now":
        return f"{datetime.now(ZoneInfo(MODEL.timezone)):%Y-%m-%dT%H:%M:%S}"
    if field.type == "datetime":
        moment = datetime.fromisoformat(str(end.value)).astimezone(ZoneInfo(MODEL.timezone))
        return f"{moment:%Y-%m-%dT%H:%M:%S}"
    if field.type == "duration":
        return show_duration(parse_duration(str(end.value)))
    return str(end.value)


def parse_duration(text: str) -> timedelta:
    """Reads `P1DT2H3M4S`."""
    sign = -1 if text.startswith("-") else 1
    days, _, clock = text.lstrip("-+P").partition("T")
    total = timedelta(days=int(days.rstrip("D") or 0))
    number = ""
    for sign_or_digit in clock:
        if sign_or_digit.isdigit():
            number += sign_or_digit
            continue
        unit = {"H": "hours", "M": "minutes", "S": "seconds"}[sign_or_digit]
        total += timedelta(**{unit: int(number)})
        number = ""
    return sign * total


def read_duration(text: str) -> timedelta:
    """Reads `[D ]HH:MM:SS` or the ISO form."""
    if "P" in text:
        return parse_duration(text)
    days, _, clock = text.rpartition(" ")
    hours, minutes, seconds = (int(part) for part in clock.split(":"))
    return timedelta(days=int(days or 0), hours=hours, minutes=minutes, seconds=seconds)


def show_duration(value: timedelta) -> str:
    """Writes `[D ]HH:MM:SS`."""
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    days = f"{value.days} " if value.days else ""
    return f"{days}{hours:02d}:{minutes:02d}:{seconds:02d}"


def as_read(text: str) -> str:
    """A text as a page of HTML holds it: with one kind of line end, without blanks around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def show(field: Field, typed: str) -> str:
    """What a row's page shows for an accepted text."""
    text = as_read(typed)
    if field.type == "boolean":
        return "No" if text in ("", "0", "off", "false", "False") else "Yes"
    if text == "":
        return ABSENT
    shower = SHOWERS.get(field.type)
    return shower(field, text) if shower else text


def _show_choice(field: Field, text: str) -> str:
    return as_read(next(one.label for one in field.choices if one.value == text))


def _show_decimal(field: Field, text: str) -> str:
    return f"{Decimal(text):.{field.places}f}"


SHOWERS = {
    "integer": lambda _field, text: str(int(text)),
    "decimal": _show_decimal,
    "float": lambda _field, text: repr(float(text)),
    "date": lambda _field, text: text,
    "time": lambda _field, text: time.fromisoformat(text).isoformat("seconds"),
    "datetime": lambda _field, text: datetime.fromisoformat(text).isoformat(" ", "seconds"),
    "duration": lambda _field, text: show_duration(read_duration(text)),
    "uuid": lambda _field, text: str(uuid.UUID(text)),
    "choice": _show_choice,
    "json": lambda _field, text: json.dumps(json.loads(text), ensure_ascii=False),
}


class Distinct:
    """Makes valid texts for fields, each different from all that it made for that field before."""

    def __init__(self, salt: str, taken: Callable[[str, Field, str], bool] | None = None) -> None:
        self.salt = salt
        self.taken = taken
        self.counts: dict[tuple[str, str], int] = {}
        self.matches: dict[tuple[str, str], set[str]] = {}

    def number(self, entity: str, name: str) -> int:
        """Counts from 1 for each field."""
        key = (entity, name)
        self.counts[key] = self.counts.get(key, 0) + 1
        return self.counts[key]

    def text(self, entity: str, field: Field) -> str:
        """A valid text for the field; of a unique one, a text that no row has."""
        made = self._next(entity, field)
        if self.taken is not None:
            for _ in range(TRIES):
                if not self.taken(entity, field, made):
                    break
                made = self._next(entity, field)
        return made

    def _next(self, entity: str, field: Field) -> str:
        if field.pattern:
            return self.match(entity, field)
        return self.made(field, self.number(entity, field.name))

    def match(self, entity: str, field: Field) -> str:
        """A text for the field's pattern, a new one where the pattern has any left."""
        matches = self.matches.setdefault((entity, field.name), set())
        tries = (self.made(field, self.number(entity, field.name)) for _ in range(100))
        found = next((one for one in tries if one not in matches), None)
        if found is None:
            return self.made(field, self.number(entity, field.name))
        matches.add(found)
        return found

    def made(self, field: Field, number: int) -> str:
        """The `number`th text for the field."""
        random = Random(f"{self.salt} {field.name} {number}")  # noqa: S311 - repeatable, not secret
        if field.is_text and field.type != "choice":
            return self._text(field, number, random)
        return VALUES[field.type](field, number, random)

    def _text(self, field: Field, number: int, random: Random) -> str:
        low, high = field.min_length or 1, field.max_length
        if field.pattern:
            return patterns.matching(field.pattern, random, low, high)
        word = "".join(random.choice(LETTERS) for _ in range(6))
        made = {
            "email": f"{word}{number}@example.com",
            "url": f"https://example.com/{word}{number}",
            "slug": f"{word}-{number}",
        }.get(field.type, f"{word.capitalize()} {number}")
        if high is not None and len(made) > high:
            made = "".join(random.choice(LETTERS) for _ in range(high))
        return made + "x" * (low - len(made))


def _number(field: Field, number: int, step: Decimal, lowest: Decimal, widest: Decimal) -> Decimal:
    """A number within the bounds, some steps from the lower one or from `lowest`."""
    low = Decimal(str(field.min.value)) if field.min else None
    high = Decimal(str(field.max.value)) if field.max else None
    if low is None:
        low = lowest if high is None else min(lowest, high - widest / 2)
    if high is None:
        high = low + widest
    count = int((high - low) / step) + 1
    return low + step * (number * 7 % count if count > 1 else 0)


def _integer(field: Field, number: int, _random: Random) -> str:
    return str(int(_number(field, number, Decimal(1), Decimal(1), Decimal(100003))))


def _decimal(field: Field, number: int, _random: Random) -> str:
    places, whole = field.places or 0, (field.digits or 1) - (field.places or 0)
    step = Decimal(1).scaleb(-places)
    lowest = Decimal(1) if whole else Decimal(0)
    widest = min(Decimal(10) ** whole - step - lowest, step * 100003)
    made = _number(field, number, step, lowest, widest)
    return f"{made:.{places}f}"


def _float(field: Field, number: int, _random: Random) -> str:
    return repr(float(_number(field, number, Decimal("0.25"), Decimal(1), Decimal(5000))))


def _between(field: Field, number: int, low: str, high: str) -> date:
    """A date within the bounds."""
    first = date.fromisoformat((bound(field, field.min) or low)[:10])
    last = date.fromisoformat((bound(field, field.max) or high)[:10])
    first = min(first, last) if field.min else min(first, last - timedelta(days=9000))
    return first + timedelta(days=number * 7 % ((last - first).days + 1))


def _date(field: Field, number: int, _random: Random) -> str:
    return _between(field, number, "1990-01-01", "2015-12-31").isoformat()


def _seconds(text: str | None, other: int) -> int:
    if text is None:
        return other
    at = time.fromisoformat(text)
    return at.hour * 3600 + at.minute * 60 + at.second


def _time(field: Field, number: int, _random: Random) -> str:
    low, high = _seconds(bound(field, field.min), 0), _seconds(bound(field, field.max), 86399)
    at = low + number * 61 % (high - low + 1)
    return time(at // 3600, at // 60 % 60, at % 60).isoformat()


def _datetime(field: Field, number: int, _random: Random) -> str:
    low, high = bound(field, field.min), bound(field, field.max)
    first = datetime.fromisoformat(low or "2001-01-10T12:00:00")
    last = datetime.fromisoformat(high or "2015-12-10T12:00:00")
    if low is None and first > last:
        first = last - timedelta(days=900)
    # Noon is never skipped or repeated by a change of the clock.
    days = number * 7 % max((last - first).days, 1)
    return (first + timedelta(days=days)).isoformat("T", "seconds")


def _duration(field: Field, number: int, _random: Random) -> str:
    low, high = bound(field, field.min), bound(field, field.max)
    first = read_duration(low) if low else timedelta(0)
    last = read_duration(high) if high else first + timedelta(days=30)
    span = int((last - first).total_seconds())
    return show_duration(first + timedelta(seconds=number * 61 % (span + 1)))


def _uuid(_field: Field, _number: int, random: Random) -> str:
    return str(uuid.UUID(int=random.getrandbits(128), version=4))


VALUES = {
    "integer": _integer,
    "decimal": _decimal,
    "float": _float,
    "boolean": lambda _field, number, _random: "on" if number % 2 else "",
    "date": _date,
    "time": _time,
    "datetime": _datetime,
    "duration": _duration,
    "uuid": _uuid,
    "choice": lambda field, number, _random: field.choices[number % len(field.choices)].value,
    "json": lambda _field, number, _random: json.dumps({"n": number}),
}
