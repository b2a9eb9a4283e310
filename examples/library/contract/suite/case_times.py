"""Dates, times and durations at the limits of their fields."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from suite.case import Case, bad, good
from suite.model import Field
from suite.values import bound, read_duration, show_duration, unclear_times


def accepted_date(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    for name, text in (("min", low), ("max", high), ("leap", "2024-02-29"), ("old", "1999-12-31")):
        if text and (low or text) <= text <= (high or text):
            yield good(field, name, text)
    if low is None:
        yield good(field, "first-year", "0001-01-01")
    if high is None:
        yield good(field, "last-year", "9999-12-31")


def refused_date(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    if low and low > "0001-01-01":
        text = (date.fromisoformat(low) - timedelta(days=1)).isoformat()
        yield bad("below-min", text, "min_value", limit=low)
    if high and high < "9999-12-31":
        # Two days, so that midnight during the run changes nothing.
        text = (date.fromisoformat(high) + timedelta(days=2)).isoformat()
        yield bad("above-max", text, "max_value")
    texts = (
        "x",
        "2023-02-29",
        "2026-2-3",
        "02/28/2026",
        "28.02.2026",
        "20260228",
        "2026-W09-6",
        "0000-01-01",
    )
    for text in (
        *texts,
        "10000-01-01",
        "2026-02-28T00:00",
        "-2026-02-28",
        "２０２６-02-28",
        "Feb 28 2026",
    ):
        yield bad(f"form-{text!r}", text, "invalid_date")
    yield bad("nul", "2026-02-28\0", "invalid_date", "null_characters")


def accepted_time(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    for name, text in (("min", low), ("max", high), ("short", "14:30"), ("long", "14:30:59")):
        full = text if text is None or len(text) > 5 else f"{text}:00"
        if text and full and (low or full) <= full <= (high or full):
            yield good(field, name, text)
    if low is None:
        yield good(field, "midnight", "00:00")
    if high is None:
        yield good(field, "last", "23:59:59")


def refused_time(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    if low and low > "00:00:00":
        yield bad("below-min", _shift(low, -1), "min_value")
    if high and high < "23:59:59":
        yield bad("above-max", _shift(high, 1), "max_value")
    for text in (
        "x",
        "25:00",
        "24:00",
        "14",
        "14:60",
        "14:30:61",
        "14:30:00.5",
        "2 PM",
        "1:30",
        "14:30Z",
        "1430",
    ):
        yield bad(f"form-{text!r}", text, "invalid_time")


def _shift(clock: str, seconds: int) -> str:
    moment = datetime.fromisoformat(f"2020-01-02T{clock}") + timedelta(seconds=seconds)
    return moment.time().isoformat("seconds")


def accepted_datetime(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    for name, text in (("min", low), ("max", high)):
        if (text and name == "min") or (
            text and field.max and field.max.kind not in ("now", "today")
        ):
            yield good(field, name, text)
    for name, text in (
        ("short", "2014-11-22T14:30"),
        ("long", "2014-11-22T14:30:59"),
        ("old", "1905-06-01T12:00"),
    ):
        if (low or text) <= text <= (high or text):
            yield good(field, name, text)


def refused_datetime(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    if low:
        early = datetime.fromisoformat(low) - timedelta(seconds=1)
        yield bad("below-min", early.isoformat("T", "seconds"), "min_value")
    if high:
        late = datetime.fromisoformat(high[:19]) + timedelta(days=2)
        yield bad("above-max", late.isoformat("T", "seconds"), "max_value")
    texts = (
        "x",
        "2026-11-22",
        "22.11.2026 14:30",
        "2026-02-30T10:00",
        "2026-11-22T24:00",
        "2026-11-22T14:60",
    )
    more = (
        "2026-11-22T14:30Z",
        "2026-11-22T14:30+01:00",
        "2026-11-22T14:30:00.5",
        "0000-01-01T00:00",
        "10000-01-01T00:00",
    )
    for text in (*texts, *more, "20261122T1430", "2026-11-22T14", *unclear_times()):
        yield bad(f"form-{text!r}", text, "invalid_datetime")


def accepted_duration(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    first = read_duration(low) if low else None
    last = read_duration(high) if high else None
    for name, text in (
        ("min", low),
        ("max", high),
        ("zero", "00:00:00"),
        ("clock", "02:30:00"),
        ("days", "1 02:30:00"),
        ("iso", "P1DT2H"),
        ("iso-clock", "PT2H30M5S"),
        ("many-days", "9999 00:00:01"),
    ):
        if text is None:
            continue
        value = read_duration(text)
        if (first is None or first <= value) and (last is None or value <= last):
            yield good(field, name, text)


def refused_duration(field: Field) -> Iterator[Case]:
    low, high = bound(field, field.min), bound(field, field.max)
    if low and read_duration(low) > timedelta(0):
        yield bad(
            "below-min", show_duration(read_duration(low) - timedelta(seconds=1)), "min_value"
        )
    if high:
        yield bad(
            "above-max", show_duration(read_duration(high) + timedelta(seconds=1)), "max_value"
        )
    for text in (
        "x",
        "1:2:3:4",
        "2h",
        "P",
        "P1Y",
        "P1M",
        "PT",
        "１ 02:00:00",
        "1 02:00:61",
        "02:61:00",
    ):
        yield bad(f"form-{text!r}", text, "invalid_duration")
    sizes = ("invalid_duration", "max_value")
    yield bad("endless", "999999999999 00:00:00", *sizes)
    # More microseconds than 64 bits hold, though Python's own type takes it.
    yield bad("over-64-bit", "999999999 23:59:59", *sizes)
