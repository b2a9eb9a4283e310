"""Values in JSON: one spelling for each."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator
from django.db import models
from django.test import SimpleTestCase
from rest_framework.exceptions import ValidationError

from alike import json_fields, json_times, wire

DECIMAL = models.DecimalField(max_digits=6, decimal_places=2)
FIELDS: dict[str, json_fields.Strict] = {
    "text": json_fields.TextField(model_field=models.CharField(max_length=5)),
    "optional": json_fields.TextField(model_field=models.CharField(max_length=5, blank=True)),
    "email": json_fields.EmailField(model_field=models.EmailField(max_length=20)),
    "url": json_fields.UrlField(model_field=models.URLField()),
    "slug": json_fields.SlugField(model_field=models.SlugField()),
    "integer": json_fields.IntegerField(model_field=models.BigIntegerField()),
    "decimal": json_fields.DecimalField(model_field=DECIMAL),
    "float": json_fields.FloatField(model_field=models.FloatField()),
    "boolean": json_fields.BooleanField(model_field=models.BooleanField()),
    "date": json_times.DateField(model_field=models.DateField()),
    "time": json_times.TimeField(model_field=models.TimeField()),
    "datetime": json_times.DateTimeField(model_field=models.DateTimeField()),
    "duration": json_times.DurationField(model_field=models.DurationField()),
    "uuid": json_fields.UuidField(model_field=models.UUIDField()),
    "json": json_fields.JsonField(model_field=models.JSONField(null=True)),
}


def codes_of(name: str, body: str) -> list[str]:
    """Codes of what is wrong with a value; none for a good one."""
    try:
        FIELDS[name].run_validation(wire.read(body.encode()))
    except ValidationError as error:
        return [str(one.code) for one in error.detail]  # type: ignore[union-attr]
    return []


class ReadTests(SimpleTestCase):
    """From JSON."""

    def assert_read(self, cases: list[tuple[str, str, Any]]) -> None:
        """Each field reads a piece of JSON as this value."""
        for name, body, value in cases:
            with self.subTest(name, body=body):
                self.assertEqual(FIELDS[name].run_validation(wire.read(body.encode())), value)

    def test_good_values(self) -> None:
        self.assert_read(
            [
                ("text", '" a\\r\\nb "', "a\nb"),
                ("optional", '"  "', ""),
                ("email", '"a@b.example"', "a@b.example"),
                ("url", '"https://b.example/"', "https://b.example/"),
                ("slug", '"a-b_1"', "a-b_1"),
                ("integer", "-5", -5),
                ("decimal", '"1.5"', Decimal("1.5")),
                ("decimal", "1.50", Decimal("1.50")),
                ("decimal", "1e2", Decimal("100")),
                ("float", "5", 5.0),
                ("float", "1e2", 100.0),
                ("boolean", "false", False),
                ("json", '{"a": [1, 2.5, null]}', {"a": [1, 2.5, None]}),
            ]
        )

    def test_good_times(self) -> None:
        noon = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
        self.assert_read(
            [
                ("date", '"2026-11-22"', dt.date(2026, 11, 22)),
                ("time", '"14:30"', dt.time(14, 30)),
                ("time", '"14:30:05"', dt.time(14, 30, 5)),
                ("datetime", '"2026-11-22T12:00Z"', noon),
                ("datetime", '"2026-11-22T12:00:00.000Z"', noon),
                ("datetime", '"2026-11-22T13:30:00+01:30"', noon),
                ("datetime", '"2026-11-22T07:00:00-05:00"', noon),
                ("duration", '"P1DT2H"', dt.timedelta(days=1, hours=2)),
                ("duration", '"-PT5M"', dt.timedelta(minutes=-5)),
            ]
        )

    def assert_refused(self, code: str, cases: dict[str, list[str]]) -> None:
        """Each field refuses these pieces of JSON with the code."""
        for name, bodies in cases.items():
            for body in bodies:
                with self.subTest(name, body=body):
                    self.assertEqual(codes_of(name, body), [code])

    def test_other_types(self) -> None:
        texts = ("text", "email", "url", "slug", "date", "time", "datetime", "duration", "uuid")
        others = ["5", "true", "[]", '"\\ud800"']
        self.assert_refused("invalid_string", dict.fromkeys(texts, others))
        self.assert_refused("invalid_integer", {"integer": ["5.0", '"5"', "true", "1e2", "[]"]})
        self.assert_refused("invalid_number", {"float": ['"1.5"', "true", "1e999"]})
        self.assert_refused("invalid_number", {"decimal": ['"1e2"', '""', "true", "[]"]})
        self.assert_refused("invalid_boolean", {"boolean": ["0", '"true"', '""']})

    def test_other_spellings(self) -> None:
        self.assert_refused("invalid_date", {"date": ['""', '"20261122"', '"2026-02-30"']})
        self.assert_refused("invalid_time", {"time": ['"14"', '"24:00"', '"14:30:00.5"']})
        moments = ["2026-11-22T12:00", "2026-11-22 12:00Z", "2026-11-22T12:00:00.5Z"]
        moments += ["2026-11-22T12:00.0Z", "0001-01-01T00:00:00+01:00", "2026-11-22T12:00+24:00"]
        self.assert_refused("invalid_datetime", {"datetime": [f'"{one}"' for one in moments]})
        self.assert_refused("invalid_duration", {"duration": ['"1 02:00:00"', '"PT"', '"P1W"']})
        self.assert_refused("invalid_uuid", {"uuid": ['"x"', f'"{"0" * 32}"']})
        self.assert_refused("invalid_json", {"json": ['"\\u0000"', '["\\ud800"]', "1e999"]})

    def test_rules(self) -> None:
        self.assert_refused("required", {"text": ['""', '"  "']})
        self.assert_refused("null", {"text": ["null"], "optional": ["null"], "integer": ["null"]})
        self.assert_refused("null_characters", {"text": ['"a\\u0000"']})
        self.assert_refused("max_length", {"text": ['"abcdef"']})
        self.assert_refused("invalid_email", {"email": ['"x"']})
        self.assert_refused("invalid_url", {"url": ['"x"']})
        self.assert_refused("invalid_slug", {"slug": ['"a b"']})
        self.assert_refused("max_value", {"integer": [str(2**63)]})
        self.assert_refused("max_decimal_places", {"decimal": ["1.555", '"1.555"']})
        self.assert_refused("max_digits", {"decimal": ["1e99999999"]})

    def test_defaults_keep_the_rules(self) -> None:
        at_most_three = models.BigIntegerField(validators=[MaxValueValidator(3)])
        with self.assertRaises(ValidationError) as refused:
            json_fields.IntegerField(model_field=at_most_three, default=4).run_validation()
        self.assertEqual(refused.exception.get_codes(), ["max_value"])


class WriteTests(SimpleTestCase):
    """To JSON."""

    def test_spellings(self) -> None:
        cases: list[tuple[str, Any, Any]] = [
            ("decimal", Decimal("1.5"), "1.50"),
            ("date", dt.date(2026, 11, 22), "2026-11-22"),
            ("time", dt.time(14, 30), "14:30:00"),
            ("datetime", dt.datetime(2026, 11, 22, 14, tzinfo=dt.UTC), "2026-11-22T14:00:00Z"),
            ("duration", dt.timedelta(days=1, hours=2), "P1DT2H"),
            ("duration", dt.timedelta(days=-1), "-P1D"),
            ("duration", dt.timedelta(), "PT0S"),
            ("json", {"a": 1}, {"a": 1}),
        ]
        for name, value, text in cases:
            with self.subTest(name, value=value):
                self.assertEqual(FIELDS[name].to_representation(value), text)
