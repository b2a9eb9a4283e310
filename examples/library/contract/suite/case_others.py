"""Choices, UUIDs and JSON."""

from __future__ import annotations

from collections.abc import Iterator

from suite.case import Case, bad, good
from suite.model import Field


def accepted_uuid(field: Field) -> Iterator[Case]:
    yield good(field, "lower", "6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a01")
    yield good(field, "upper", "6F1C9F0A-7D3E-4D0B-9A55-0C2F8B1E7A02")


def refused_uuid(_field: Field) -> Iterator[Case]:
    for text in (
        "x",
        "123",
        "6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a0",
        "6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a0g",
    ):
        yield bad(f"form-{text!r}", text, "invalid_uuid")
    yield bad("nul", "6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a0\0", "invalid_uuid", "null_characters")


def accepted_choice(field: Field) -> Iterator[Case]:
    for one in field.choices:
        yield good(field, f"choice-{one.value}", one.value)


def refused_choice(field: Field) -> Iterator[Case]:
    for text in ("no such choice", "-1", "None", "x" * 300, "a\0"):
        yield bad(f"unknown-{text[:20]!r}", text, "invalid_choice", "null_characters", "max_length")


def accepted_json(field: Field) -> Iterator[Case]:
    texts = (
        '{"a": 1, "bb": [true, null, 1.5]}',
        "[]",
        '"text"',
        "0",
        "false",
        '  {"ü":"<b>&</b>"}  ',
        "{}",
        "[" * 100 + "]" * 100,
        f"[{', '.join(['[]'] * 2000)}]",
    )
    for number, text in enumerate(texts):
        yield good(field, f"json-{number}", text)


def refused_json(_field: Field) -> Iterator[Case]:
    for text in (
        "{",
        "{'a': 1}",
        "NaN",
        "[Infinity]",
        "1e400",
        "[1,]",
        "undefined",
        '"\\ud800"',
        '"\\u0000"',
    ):
        yield bad(f"form-{text!r}", text, "invalid_json", "null_characters")
    yield bad("deep-101", "[" * 101 + "]" * 101, "invalid_json")
    yield bad("deep-950", "[" * 950 + "]" * 950, "invalid_json")
    yield bad("deep", "[" * 100_000, "invalid_json")
    yield bad("deep-closed", "[" * 50_000 + "]" * 50_000, "invalid_json")
