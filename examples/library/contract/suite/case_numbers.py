"""Numbers and yes-or-no at the limits of their fields."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from math import copysign, inf, nextafter

from suite.case import Case, bad, good
from suite.model import Field, Literal
from suite.values import INTEGER_MAX, INTEGER_MIN, bound


def _bounds(field: Field, step: Decimal) -> Iterator[Case]:
    for name, end in (("min", field.min), ("max", field.max)):
        if end is not None:
            yield good(field, name, bound(field, end) or "")
    if (
        field.min
        and field.max
        and Decimal(str(field.min.value)) + step <= Decimal(str(field.max.value))
    ):
        yield good(field, "min-next", str(Decimal(str(field.min.value)) + step))


def _outside(field: Field, step: Decimal) -> Iterator[Case]:
    if field.min:
        text = str(Decimal(str(field.min.value)) - step)
        yield bad("below-min", text, "min_value", "max_digits", "max_whole_digits")
    if field.max:
        text = str(Decimal(str(field.max.value)) + step)
        yield bad("above-max", text, "max_value", "max_digits", "max_whole_digits")


def _inside(field: Field, text: str) -> bool:
    value = Decimal(text)
    low = Decimal(str(field.min.value)) if field.min else None
    high = Decimal(str(field.max.value)) if field.max else None
    return (low is None or low <= value) and (high is None or value <= high)


def accepted_integer(field: Field) -> Iterator[Case]:
    yield from _bounds(field, Decimal(1))
    for name, text in (
        ("zero", "0"),
        ("minus-zero", "-0"),
        ("zeros", " 007 "),
        ("negative", "-5"),
        ("biggest", str(INTEGER_MAX)),
        ("smallest", str(INTEGER_MIN)),
    ):
        if _inside(field, text):
            yield good(field, name, text)


def refused_integer(field: Field) -> Iterator[Case]:
    if field.min is None or int(str(field.min.value)) > INTEGER_MIN:
        yield from _outside(field, Decimal(1))
    yield bad("over-64-bit", str(INTEGER_MAX + 1), "max_value")
    yield bad("under-64-bit", str(INTEGER_MIN - 1), "min_value")
    yield bad("5000-digits", "9" * 5000, "max_value", "invalid_integer")
    for text in (
        "x",
        "1.0",
        "1.5",
        "1_0",
        "+5",
        "1e2",
        "１２",
        "٣",
        "0x1",
        "--1",
        "1 2",
        "NaN",
        "1\0",
    ):
        yield bad(f"form-{text!r}", text, "invalid_integer", "null_characters")


def accepted_decimal(field: Field) -> Iterator[Case]:
    digits, places = field.digits or 1, field.places or 0
    step = Decimal(1).scaleb(-places)
    yield from _bounds(field, step)
    whole = "9" * (digits - places) or "0"
    widest = f"{whole}.{'9' * places}" if places else whole
    for name, text in (
        ("zero", "0"),
        ("minus-zero", "-0"),
        ("widest", widest),
        ("lowest", f"-{widest}"),
        ("smallest", str(step)),
        ("zeros", "0001" if digits > places else "0"),
    ):
        if _inside(field, text):
            yield good(
                field, name, text, None if name != "minus-zero" else f"{Decimal(0):.{places}f}"
            )


def refused_decimal(field: Field) -> Iterator[Case]:
    digits, places = field.digits or 1, field.places or 0
    yield from _outside(field, Decimal(1).scaleb(-places))
    sizes = ("max_whole_digits", "max_digits", "max_value")
    yield bad("too-many-whole", "1" * (digits - places + 1), *sizes)
    decimals = ("max_decimal_places", "max_digits", "min_value", "max_value")
    yield bad("too-many-places", f"0.{'1' * (places + 1)}", *decimals)
    yield bad("5000-digits", "9" * 5000, *sizes, "invalid_number")
    texts = (
        "x",
        "NaN",
        "Infinity",
        "-inf",
        "1e2",
        "1_0",
        "+5",
        "１２",
        "1.",
        ".5",
        "1,5",
        "1\0",
        "1.5.5",
    )
    for text in texts:
        yield bad(f"form-{text!r}", text, "invalid_number", "null_characters")


def accepted_float(field: Field) -> Iterator[Case]:
    for name, end in (("min", field.min), ("max", field.max)):
        if end is not None:
            yield good(field, name, str(end.value))
    for name, text in (
        ("zero", "0"),
        ("half", "0.5"),
        ("third", "0.3333333333333333"),
        ("negative", "-1.25"),
        ("exponent", "1e3"),
        ("big", "1.7976931348623157e308"),
        ("tiny", "5e-324"),
    ):
        if _inside(field, text):
            yield good(field, name, text)


def _beyond(bound: Literal, towards: float) -> float:
    """A float past a bound: half more, or the next one where the bound is too large for that."""
    value = float(str(bound.value))
    half = value + copysign(0.5, towards)
    return half if half != value else nextafter(value, towards)


def refused_float(field: Field) -> Iterator[Case]:
    if field.min:
        yield bad("below-min", repr(_beyond(field.min, -inf)), "min_value")
    if field.max:
        yield bad("above-max", repr(_beyond(field.max, inf)), "max_value")
    for text in (
        "x",
        "NaN",
        "Infinity",
        "-inf",
        "1e400",
        "1_0",
        "+5",
        "１２",
        "1,5",
        "0x1p3",
        "1\0",
    ):
        yield bad(
            f"form-{text!r}", text, "invalid_number", "null_characters", "max_value", "min_value"
        )


def accepted_boolean(field: Field) -> Iterator[Case]:
    for text in ("on", "true", "True", "1"):
        yield good(field, f"yes-{text}", text)
    for text in ("", "false", "False", "0", "off"):
        yield good(field, f"no-{text}", text)
