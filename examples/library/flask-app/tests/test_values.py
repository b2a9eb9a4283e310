"""How typed texts are read, and how values look on pages."""

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.dialects import postgresql, sqlite
from werkzeug.datastructures import MultiDict
from wtforms import Form

from app.alike import fields, rules
from app.alike.messages import MESSAGES, message
from app.columns import Duration, Json, UtcDateTime, clock, now, today
from app.display import show, show_json
from app.sample import value_of

UUID_TEXT = "6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a01"
CHOICES = [("a", "First"), ("b", "Second")]


class ValueForm(Form):
    """A field of each kind."""

    class Meta(fields.AlikeMeta, Form.Meta):
        """How fields are made."""

    text = fields.StringField()
    nothing = fields.StringField(empty=None)
    lines = fields.TextField()
    whole = fields.IntegerField()
    price = fields.DecimalField(places=2)
    ratio = fields.FloatField()
    yes = fields.BooleanField()
    day = fields.DateField()
    clock = fields.TimeField()
    moment = fields.DateTimeField()
    span = fields.DurationField()
    key = fields.UuidField()
    tree = fields.JsonField()
    pick = fields.SelectField(choices=CHOICES)
    flag = fields.BooleanFilter()


@pytest.fixture
def zone(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A time zone whose clock is an hour ahead in winter."""
    monkeypatch.setitem(app.config, "TIME_ZONE", ZoneInfo("Europe/Berlin"))


def read(name: str, *typed: str) -> Any:
    """The field of a form that this was typed into."""
    form = ValueForm(MultiDict([(name, text) for text in typed]))
    form.validate()
    return form[name]


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("text", "  blanks around  ", "blanks around"),
        ("text", "", ""),
        ("nothing", "", None),
        ("lines", "one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("whole", "-007", -7),
        ("price", "12.5", Decimal("12.50")),
        ("ratio", "1e3", 1000.0),
        ("yes", "on", True),
        ("yes", "off", False),
        ("day", "2024-02-29", dt.date(2024, 2, 29)),
        ("clock", "14:30", dt.time(14, 30)),
        ("clock", "14:30:59", dt.time(14, 30, 59)),
        ("moment", "2026-01-22T14:30", dt.datetime(2026, 1, 22, 13, 30, tzinfo=dt.UTC)),
        ("span", "1 02:30:00", dt.timedelta(days=1, hours=2, minutes=30)),
        ("span", "-P1DT2H", -dt.timedelta(days=1, hours=2)),
        ("key", UUID_TEXT.upper(), UUID(UUID_TEXT)),
        ("tree", '{"a": [1, null]}', {"a": [1, None]}),
        ("pick", "b", "b"),
        ("flag", "true", True),
        ("flag", "", None),
    ],
)
def test_field_reads(name: str, typed: str, value: Any) -> None:
    field = read(name, typed)
    assert (field.data, list(field.errors)) == (value, [])


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(
    ("name", "code", "texts"),
    [
        ("text", "null_characters", ["a\0b"]),
        ("whole", "invalid_integer", ["1.0", "+5", "1e2", "1_0", "٣", "0x1"]),
        ("price", "invalid_number", ["NaN", "1,5", "1.", ".5", "1e2"]),
        ("ratio", "invalid_number", ["Infinity", "1e400", "1,5"]),
        ("day", "invalid_date", ["2023-02-29", "28.02.2026", "20260228", "0000-01-01"]),
        ("clock", "invalid_time", ["24:00", "2 PM", "14", "14:30:00.5"]),
        ("moment", "invalid_datetime", ["2026-11-22", "2026-11-22T14:30Z", "0001-01-01T00:00"]),
        ("moment", "invalid_datetime", ["2026-03-29T02:30", "2026-10-25T02:30"]),
        ("span", "invalid_duration", ["P", "PT", "2h", "P1Y", "999999999 24:00:00"]),
        ("key", "invalid_uuid", ["x", UUID_TEXT.replace("-", "")]),
        ("tree", "invalid_json", ["{", "NaN", "[" * 101 + "]" * 101, '"\\u0000"']),
        ("pick", "invalid_choice", ["c"]),
        ("flag", "invalid_choice", ["maybe"]),
    ],
)
def test_field_refuses(name: str, code: str, texts: list[str]) -> None:
    assert {text: list(read(name, text).errors) for text in texts} == {
        text: [MESSAGES[code]] for text in texts
    }


@pytest.mark.parametrize(
    ("rule", "value", "text"),
    [
        (rules.Required(), "", MESSAGES["required"]),
        (rules.Length(max=2), "abc", message("max_length", limit_value=2, show_value=3)),
        (rules.Length(min=2), "a", message("min_length", limit_value=2, show_value=1)),
        (rules.Bounds(max=2), 3, message("max_value", limit_value=2)),
        (rules.Bounds(min=lambda: 2), 1, message("min_value", limit_value=2)),
        (rules.Matches("[a-z]+"), "a1", MESSAGES["invalid_pattern"]),
        (rules.Digits(4, 2), Decimal("12345"), message("max_digits", max=4)),
        (rules.Digits(4, 2), Decimal("1.234"), message("max_decimal_places", max=2)),
        (rules.Digits(4, 2), Decimal("123"), message("max_whole_digits", max=2)),
    ],
)
def test_rule_refuses(rule: Any, value: Any, text: str) -> None:
    field = ValueForm()["text"]
    field.data = value
    assert not field.validate(ValueForm(), [rule])
    assert list(field.errors) == [text]


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, '<span class="empty">—</span>'),
        ("", '<span class="empty">—</span>'),
        (True, "Yes"),
        (False, "No"),
        (Decimal("1E+3"), "1000"),
        (dt.date(2026, 1, 22), "2026-01-22"),
        (dt.time(8, 5), "08:05:00"),
        (dt.datetime(2026, 1, 22, 13, 30, tzinfo=dt.UTC), "2026-01-22 14:30:00"),
        (dt.datetime(999, 1, 22, 13, 30, tzinfo=dt.UTC), "0999-01-22 14:23:28"),
        (dt.timedelta(days=1, seconds=61), "1 00:01:01"),
        (dt.timedelta(seconds=61), "00:01:01"),
        (7, "7"),
    ],
)
def test_page_shows(value: Any, text: str) -> None:
    assert show(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, '<span class="empty">—</span>'),
        ([], "[]"),
        ("", '""'),
    ],
)
def test_page_shows_json(value: Any, text: str) -> None:
    assert show_json(value) == text


@pytest.mark.parametrize(("old", "new"), [(0, False), (1, 1.0), ([1], [True])])
def test_json_that_python_takes_for_the_same_is_another_value(old: Any, new: Any) -> None:
    assert Json().compare_values(old, old)
    assert not Json().compare_values(old, new)


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("price", Decimal("1.5"), "1.50"),
        ("yes", True, "Yes"),
        ("moment", dt.datetime(2026, 1, 22, 13, 30, tzinfo=dt.UTC), "2026-01-22 14:30:00"),
        ("moment", dt.datetime(999, 1, 22, 13, 30, tzinfo=dt.UTC), "0999-01-22 14:23:28"),
        ("span", dt.timedelta(hours=2), "02:00:00"),
        ("tree", {"a": 1}, '{"a": 1}'),
        ("pick", "b", "Second"),
        ("day", None, ""),
    ],
)
def test_field_tells_a_value_in_words(name: str, value: Any, text: str) -> None:
    field: Any = ValueForm()[name]
    assert field.text_of(value) == text


@pytest.mark.usefixtures("zone")
@pytest.mark.parametrize("hour", [0, 1])
def test_moment_that_stands_twice_on_the_clock_is_kept(hour: int) -> None:
    stored = dt.datetime(2026, 10, 25, hour, 30, tzinfo=dt.UTC)
    form = ValueForm(MultiDict({"moment": "2026-10-25T02:30"}), data={"moment": stored})
    assert form.validate()
    assert form.moment.data == stored


def test_select_marks_what_is_chosen() -> None:
    assert '<option selected value="b">Second</option>' in str(read("pick", "b")())
    assert '<option selected value="false">No</option>' in str(read("flag", "false")())


def test_checkbox_is_ticked() -> None:
    assert str(read("yes", "on")()) == '<input checked id="id_yes" name="yes" type="checkbox">'


@pytest.mark.usefixtures("zone")
def test_moments_are_whole_seconds() -> None:
    assert now().microsecond == clock().microsecond == 0
    assert today() == dt.datetime.now(ZoneInfo("Europe/Berlin")).date()


def test_moment_needs_its_zone() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        UtcDateTime().process_bind_param(dt.datetime(2026, 1, 22), sqlite.dialect())


@pytest.mark.parametrize("value", [None, dt.timedelta(days=1, microseconds=1), -dt.timedelta(1)])
@pytest.mark.parametrize("dialect", [sqlite.dialect(), postgresql.dialect()])
def test_duration_is_kept_by_every_database(value: dt.timedelta | None, dialect: Any) -> None:
    column = Duration()
    stored = column.process_bind_param(value, dialect)
    assert column.process_result_value(stored, dialect) == value
    assert column.load_dialect_impl(dialect) is not None


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (sa.String(9), "a text", "a text"),
        (sa.Date(), "2026-01-22", dt.date(2026, 1, 22)),
        (sa.Time(), "14:30:00", dt.time(14, 30)),
        (UtcDateTime(), "2026-01-22T13:30:00Z", dt.datetime(2026, 1, 22, 13, 30, tzinfo=dt.UTC)),
        (Duration(), "P1DT2H", dt.timedelta(days=1, hours=2)),
        (sa.Numeric(6, 2), "12.50", Decimal("12.50")),
        (sa.Uuid(), UUID_TEXT, UUID(UUID_TEXT)),
        (sa.Date(), None, None),
    ],
)
def test_sample_data_is_read(kind: Any, text: str | None, value: Any) -> None:
    assert value_of(sa.Column("name", kind), text) == value
