"""How typed texts are read, and how values look on pages."""

import datetime as dt
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.db import models
from django.test import SimpleTestCase, override_settings

from alike import fields
from alike.messages import MESSAGES
from core.management.commands.seed import value_of
from core.moments import clock, now, today
from core.templatetags.display import show, show_json

UUID_TEXT = "6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a01"
CHOICES = [("a", "First"), ("b", "Second")]
OPTIONS: dict[str, Any] = {"required": False, "error_messages": fields.SENTENCES}


class ValueForm(forms.Form):
    """A field of each kind."""

    text = fields.TextField(**OPTIONS)
    nothing = fields.TextField(empty_value=None, **OPTIONS)
    mail = fields.EmailField(**OPTIONS)
    link = fields.UrlField(**OPTIONS)
    word = fields.SlugField(**OPTIONS)
    whole = fields.IntegerField(**OPTIONS)
    price = fields.DecimalField(max_digits=6, decimal_places=2, **OPTIONS)
    ratio = fields.FloatField(**OPTIONS)
    yes = fields.BooleanField(**OPTIONS)
    day = fields.DateField(**OPTIONS)
    clock = fields.TimeField(**OPTIONS)
    moment = fields.DateTimeField(**OPTIONS)
    span = fields.DurationField(**OPTIONS)
    key = fields.UuidField(**OPTIONS)
    tree = fields.JsonField(**OPTIONS)
    pick = fields.ChoiceField(choices=CHOICES, **OPTIONS)
    flag = fields.BooleanFilter(**OPTIONS)


@override_settings(TIME_ZONE="Europe/Berlin")
class FieldTests(SimpleTestCase):
    """One spelling for each value."""

    def test_reads(self) -> None:
        cases: list[tuple[str, str, Any]] = [
            ("text", "  blanks around  ", "blanks around"),
            ("text", "one\r\ntwo\rthree", "one\ntwo\nthree"),
            ("text", "", ""),
            ("nothing", "", None),
            ("mail", "ada@example.com", "ada@example.com"),
            ("link", "https://example.com/a?b=c", "https://example.com/a?b=c"),
            ("word", "a-word_1", "a-word_1"),
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
        ]
        for name, typed, value in cases:
            with self.subTest(name, typed=typed):
                form = ValueForm({name: typed})
                self.assertTrue(form.is_valid(), form.errors)
                self.assertEqual(form.cleaned_data[name], value)

    def test_refuses(self) -> None:
        cases = {
            ("text", "null_characters"): ["a\0b"],
            ("mail", "invalid_email"): ["nobody", "a@b", "a b@example.com"],
            ("link", "invalid_url"): ["example.com", "ftp://example.com", "javascript:alert(1)"],
            ("word", "invalid_slug"): ["a b", "ä", "a.b"],
            ("whole", "invalid_integer"): ["1.0", "+5", "1e2", "1_0", "٣", "0x1"],
            ("price", "invalid_number"): ["NaN", "1,5", "1.", ".5", "1e2"],
            ("ratio", "invalid_number"): ["Infinity", "1e400", "1,5"],
            ("day", "invalid_date"): ["2023-02-29", "28.02.2026", "20260228", "0000-01-01"],
            ("clock", "invalid_time"): ["24:00", "2 PM", "14", "14:30:00.5"],
            ("moment", "invalid_datetime"): ["2026-11-22", "2026-11-22T14:30Z", "0001-01-01T00:00"],
            ("span", "invalid_duration"): ["P", "PT", "2h", "P1Y", "999999999 24:00:00"],
            ("key", "invalid_uuid"): ["x", UUID_TEXT.replace("-", "")],
            ("tree", "invalid_json"): ["{", "NaN", "[" * 101 + "]" * 101, '"\\u0000"'],
            ("pick", "invalid_choice"): ["c"],
            ("flag", "invalid_choice"): ["maybe"],
        }
        for (name, code), texts in cases.items():
            for text in texts:
                with self.subTest(name, text=text[:20]):
                    self.assertEqual(ValueForm({name: text}).errors, {name: [MESSAGES[code]]})

    def test_shows_a_value_as_it_is_typed(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("price", Decimal("1.5"), "1.50"),
            ("whole", 7, "7"),
            ("moment", dt.datetime(2026, 1, 22, 13, 30, tzinfo=dt.UTC), "2026-01-22T14:30:00"),
            ("span", dt.timedelta(hours=2), "02:00:00"),
            ("tree", {"a": "ü"}, '{"a": "ü"}'),
        ]
        for name, value, text in cases:
            with self.subTest(name):
                self.assertEqual(ValueForm(initial={name: value})[name].value(), text)


@override_settings(TIME_ZONE="Europe/Berlin")
class DisplayTests(SimpleTestCase):
    """Values on pages."""

    def test_shows(self) -> None:
        cases: list[tuple[Any, str]] = [
            (None, '<span class="empty">—</span>'),
            ("", '<span class="empty">—</span>'),
            (True, "Yes"),
            (False, "No"),
            (Decimal("1E+3"), "1000"),
            (dt.date(2026, 1, 22), "2026-01-22"),
            (dt.time(8, 5), "08:05:00"),
            (dt.datetime(2026, 1, 22, 13, 30, tzinfo=dt.UTC), "2026-01-22 14:30:00"),
            (dt.timedelta(days=1, seconds=61), "1 00:01:01"),
            (dt.timedelta(seconds=61), "00:01:01"),
            (7, "7"),
        ]
        for value, text in cases:
            with self.subTest(text):
                self.assertEqual(show(value), text)

    def test_shows_json(self) -> None:
        self.assertEqual(show_json({"a": "ü"}), '{"a": "ü"}')
        self.assertEqual(show_json(None), show(None))


class MomentTests(SimpleTestCase):
    """Values of the moment."""

    def test_are_whole_seconds(self) -> None:
        self.assertEqual((now().microsecond, clock().microsecond), (0, 0))
        self.assertLessEqual(abs((now().date() - today()).days), 1)


class SampleTests(SimpleTestCase):
    """Values of the sample data."""

    def test_are_read(self) -> None:
        cases: list[tuple[Any, Any, Any]] = [
            (models.CharField(), "a text", "a text"),
            (models.DateField(), "2026-01-22", dt.date(2026, 1, 22)),
            (models.DurationField(), "P1DT2H", dt.timedelta(days=1, hours=2)),
            (models.DecimalField(), "12.50", Decimal("12.50")),
            (models.UUIDField(), UUID_TEXT, UUID(UUID_TEXT)),
            (models.DateField(), None, None),
        ]
        for field, text, value in cases:
            with self.subTest(text):
                self.assertEqual(value_of(field, text), value)
