"""Values of the API: what is read from JSON, what is refused and what is answered."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any
from uuid import UUID

import marshmallow as ma
import pytest

from app.alike import api_fields as fields
from app.alike import rules, wire

TEN = "12345678-1234-4678-8234-567812345678"


def load(field: fields.Typed, text: str) -> Any:
    """The value of a member that is written so."""
    schema = ma.Schema.from_dict({"value": field})()
    return schema.load({"value": wire.read(text.encode())})["value"]


def dump(field: fields.Typed, value: Any) -> Any:
    """The member as JSON."""
    return ma.Schema.from_dict({"value": field})().dump({"value": value})["value"]


@pytest.mark.parametrize(
    ("field", "text", "value", "shown"),
    [
        (fields.String(), r'" a\r\nb "', "a\nb", "a\nb"),
        (fields.String(), '" "', "", ""),
        (fields.String(load_default=None), '" "', None, None),
        (fields.String(load_default=None), "null", None, None),
        (fields.Choice(choices=["a"]), '"a"', "a", "a"),
        (fields.Choice(choices=["a"]), '""', "", ""),
        (fields.Integer(), "5", 5, 5),
        (fields.Decimals(places=2), '"1.5"', Decimal("1.5"), "1.50"),
        (fields.Decimals(places=2), "0.1", Decimal("0.1"), "0.10"),
        (fields.Decimals(places=2), "5", Decimal(5), "5.00"),
        (fields.Decimals(places=2), "-0.0", Decimal("-0.0"), "0.00"),
        (fields.Float(), "5", 5.0, 5.0),
        (fields.Float(), "1.5e3", 1500.0, 1500.0),
        (fields.Boolean(), "true", True, True),
        (fields.Date(), '"2026-11-22"', dt.date(2026, 11, 22), "2026-11-22"),
        (fields.Time(), '"14:30"', dt.time(14, 30), "14:30:00"),
        (
            fields.DateTime(),
            '"2026-11-22T14:30+01:00"',
            dt.datetime(2026, 11, 22, 13, 30, tzinfo=dt.UTC),
            "2026-11-22T13:30:00Z",
        ),
        (
            fields.DateTime(),
            '"2026-11-22T14:30:15.000Z"',
            dt.datetime(2026, 11, 22, 14, 30, 15, tzinfo=dt.UTC),
            "2026-11-22T14:30:15Z",
        ),
        (fields.Duration(), '"P1DT2H"', dt.timedelta(days=1, hours=2), "P1DT2H"),
        (fields.Duration(), '"-PT90S"', dt.timedelta(seconds=-90), "-PT1M30S"),
        (fields.Uuid(), f'"{TEN.upper()}"', UUID(TEN), TEN),
        (fields.Json(), '{"a": [1, null]}', {"a": [1, None]}, {"a": [1, None]}),
    ],
)
def test_value_is_read_and_answered(field: fields.Typed, text: str, value: Any, shown: Any) -> None:
    found = load(field, text)
    assert (type(found), found) == (type(value), value)
    assert dump(field, found) == shown


def test_usual_value_keeps_the_rules() -> None:
    late = fields.Integer(load_default=lambda: 9, rules=[rules.Bounds(max=8)])
    with pytest.raises(ma.ValidationError):
        ma.Schema.from_dict({"value": late})().load({})


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        (fields.String(), "5", "invalid_string"),
        (fields.String(), "null", "null"),
        (fields.String(required=True), '" "', "required"),
        (fields.String(load_default="x", filled=True), '""', "required"),
        (fields.String(), r'"a\u0000"', "null_characters"),
        (fields.String(), r'"\ud800"', "invalid_string"),
        (fields.String(rules=[rules.Length(max=1)]), '"ab"', "max_length"),
        (fields.Choice(choices=["a"]), '"b"', "invalid_choice"),
        (fields.Integer(), "5.0", "invalid_integer"),
        (fields.Integer(), "true", "invalid_integer"),
        (fields.Integer(), '"5"', "invalid_integer"),
        (fields.Integer(rules=[rules.Bounds(min=1)]), "0", "min_value"),
        (fields.Decimals(places=2), "true", "invalid_number"),
        (fields.Decimals(places=2), '"1e2"', "invalid_number"),
        (fields.Float(), '"5"', "invalid_number"),
        (fields.Float(), "true", "invalid_number"),
        (fields.Float(), "1e999", "invalid_number"),
        (fields.Float(), "1" + "0" * 400, "invalid_number"),
        (fields.Boolean(), "1", "invalid_boolean"),
        (fields.Date(), '"22.11.2026"', "invalid_date"),
        (fields.Date(), "20261122", "invalid_string"),
        (fields.Time(), '"2:30"', "invalid_time"),
        (fields.DateTime(), '"2026-11-22T14:30:00"', "invalid_datetime"),
        (fields.DateTime(), '"2026-11-22T14:30:00.5Z"', "invalid_datetime"),
        (fields.DateTime(), '"0001-01-01T00:00+01:00"', "invalid_datetime"),
        (fields.Duration(), '"02:00:00"', "invalid_duration"),
        (fields.Uuid(), '"x"', "invalid_uuid"),
        (fields.Json(), r'["\u0000"]', "invalid_json"),
        (fields.Json(), r'{"\ud800": 1}', "invalid_json"),
        (fields.Json(), "1e999", "invalid_json"),
    ],
)
def test_value_is_refused(field: fields.Typed, text: str, code: str) -> None:
    with pytest.raises(ma.ValidationError) as error:
        load(field, text)
    [fault] = error.value.normalized_messages()["value"]
    assert fault["code"] == code
    assert json.dumps(fault)
