"""What is sent for each field to find its limits: the forms' cases as JSON, and wrong types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from suite import cases as forms
from suite.api.values import NUMBER, duration, field_answer, field_value, moment
from suite.api.wire import Written
from suite.case import Case
from suite.model import MODEL, Field
from suite.values import bound, read_duration, unclear_times


@dataclass(frozen=True)
class JsonCase:
    """One value for one field. `codes`: one of these errors must come; empty: it is accepted."""

    name: str
    value: Any
    codes: frozenset[str] = frozenset()
    answer: Any = None

    def __str__(self) -> str:
        return self.name


def bad(name: str, value: Any, *codes: str) -> JsonCase:
    """A value that must be refused with one of the codes."""
    return JsonCase(name, value, frozenset(codes))


# What a value of the wrong type is called; a text, unless it is one of these.
WRONG_TYPE = {
    "integer": "invalid_integer",
    "decimal": "invalid_number",
    "float": "invalid_number",
    "boolean": "invalid_boolean",
}
WRONG: tuple[Any, ...] = (True, 5, 5.5, "5", [], ["a"], {}, {"a": 1})
# Which of these are of the right type after all.
RIGHT: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "decimal": (int, float, str),
    "float": (int, float),
    "boolean": (bool,),
}


def _wrong_types(field: Field) -> Iterator[JsonCase]:
    if field.type == "json":
        return
    right = RIGHT.get(field.type, (str,))
    code = WRONG_TYPE.get(field.type, "invalid_string")
    for value in WRONG:
        if type(value) not in right:
            yield bad(f"type-{json.dumps(value)}", value, code)
    if field.type in ("integer", "boolean"):
        for text in ("5.0", "1e2", "-0.0", "0", "1"):
            if field.type == "boolean" or not text.isdigit():
                yield bad(f"type-{text}", Written(text), code)
    if field.type in ("integer", "float"):
        for text in ("", " ", "x", "NaN"):
            yield bad(f"type-{text!r}", text, code)
    if field.type == "boolean":
        for text in ("true", "on", "", "0"):
            yield bad(f"type-{text!r}", text, code)


def _no_letters(field: Field) -> Iterator[JsonCase]:
    """Half a surrogate pair, which is no letter and cannot be stored."""
    if field.is_text:
        low = "x" * (field.min_length or 0)
        codes = ["invalid_string", "invalid_choice", "invalid_email", "invalid_url", "invalid_slug"]
        yield bad("half-a-pair", f"{low}\ud800", *codes, "invalid_pattern", "max_length")
    if field.type == "json":
        codes = ["invalid_json", "null_characters"]
        for value in ("\ud800", "\0", ["a", {"b": "\udfff"}], {"\0": 1}):
            yield bad(f"json-{json.dumps(value)}", value, *codes)


def _absent(field: Field) -> Iterator[JsonCase]:
    """Nothing at all: refused where something must be there, and in plain text, which is `""`."""
    if field.required or field.type == "boolean" or (field.is_text and not field.nullable):
        yield bad("null", None, "null")
    if field.required and field.is_text:
        for text in ("", "  \t "):
            yield bad(f"blank-{text!r}", text, "required")


def _converted(field: Field, case: Case) -> Iterator[JsonCase]:
    """A refused text of a form, where it can be said in JSON and is wrong there too."""
    text = case.text
    if text.strip() == "" or (field.type == "choice" and text.strip() != text):
        return
    match field.type:
        case "boolean" | "json":
            return
        case "integer":
            if NUMBER.fullmatch(text) and text.lstrip("-").isdigit() and len(text) < 4000:
                yield JsonCase(case.name, int(text), case.codes)
            return
        case "float":
            if NUMBER.fullmatch(text):
                yield JsonCase(case.name, Written(text), case.codes)
            return
        case "decimal":
            yield JsonCase(f"{case.name}-text", text, case.codes)
            if NUMBER.fullmatch(text) and "e" not in text.lower() and len(text) < 4000:
                yield JsonCase(f"{case.name}-number", Written(text), case.codes)
            return
        case "datetime":
            if case.name in ("below-min", "above-max"):
                yield JsonCase(case.name, moment(text), case.codes)
            elif "Z" not in text and "+" not in text and text not in unclear_times():
                yield JsonCase(f"{case.name}-z", f"{text}Z", case.codes)
            return
        case "duration":
            if case.name in ("below-min", "above-max"):
                yield JsonCase(case.name, duration(read_duration(text)), case.codes)
                return
    yield JsonCase(case.name, text, case.codes)


def _further(field: Field) -> Iterator[JsonCase]:
    """Refused spellings that only JSON has."""
    if field.type == "datetime":
        for text in (
            "2014-11-22T14:30",
            "2014-11-22T14:30:00",
            "2014-11-22T14:30:00.5Z",
            "2014-11-22 14:30Z",
            "2014-11-22T14:30:00+25:00",
            "2014-11-22T14:30:00 Z",
            "0001-01-01T00:00+01:00",
            "9999-12-31T23:59-01:00",
        ):
            yield bad(f"form-{text!r}", text, "invalid_datetime")
    if field.type == "duration":
        for text in ("02:30:00", "1 02:30:00", "P999999999999D", "P999999999DT23H59M59S"):
            yield bad(f"form-{text!r}", text, "invalid_duration", "max_value")


def refused(field: Field) -> list[JsonCase]:
    """Values that must be refused."""
    texts = [made for one in forms.refused(field) for made in _converted(field, one)]
    others = (_wrong_types, _no_letters, _absent, _further)
    return [*texts, *(made for more in others for made in more(field))]


def accepted(field: Field) -> list[JsonCase]:
    """Values that must be accepted, with what is answered for them."""
    found: list[JsonCase] = []
    for one in forms.accepted(field):
        value, answer = field_value(field, one.text), field_answer(field, one.text)
        found.append(JsonCase(one.name, value, answer=answer))
        if field.type == "decimal" and NUMBER.fullmatch(one.text):
            found.append(JsonCase(f"{one.name}-number", Written(one.text), answer=answer))
    found += _spellings(field)
    if field.is_text and field.nullable:
        found.append(JsonCase("blank", "  ", answer=None))
    return found


def _within(field: Field, text: str) -> bool:
    """Whether a moment of the pages is within the bounds of its field."""
    low, high = bound(field, field.min), bound(field, field.max)
    return (low or text) <= text <= (high or text)


def _spellings(field: Field) -> Iterator[JsonCase]:
    """Further ways to write what is accepted."""
    if field.type == "datetime" and _within(field, "2014-11-22T14:30:00"):
        zone = ZoneInfo(MODEL.timezone)
        told = datetime(2014, 11, 22, 14, 30, tzinfo=zone).astimezone(UTC)
        east = told + timedelta(hours=5, minutes=45)
        answer = f"{told:%Y-%m-%dT%H:%M:%SZ}"
        for name, text in (
            ("short", f"{told:%Y-%m-%dT%H:%MZ}"),
            ("fraction", f"{told:%Y-%m-%dT%H:%M:%S}.000Z"),
            ("offset", f"{east:%Y-%m-%dT%H:%M:%S}+05:45"),
            ("utc", f"{told:%Y-%m-%dT%H:%M:%S}+00:00"),
        ):
            yield JsonCase(f"moment-{name}", text, answer=answer)
    if field.type == "duration" and not field.min and not field.max:
        for text, answer in (
            ("PT36H", "P1DT12H"),
            ("P0D", "PT0S"),
            ("-P1DT2H", "-P1DT2H"),
            ("-PT5M", "-PT5M"),
            ("PT90S", "PT1M30S"),
        ):
            yield JsonCase(f"iso-{text}", text, answer=answer)
