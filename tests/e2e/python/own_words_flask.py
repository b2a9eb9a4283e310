"""Prints the sentences of the installed WTForms as JSON, by the codes of the vocabulary that have one."""

import json
from decimal import Decimal
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import Form, fields, validators

LIMIT = 7


def said(field: Any, text: str) -> str:
    """What a form with this one field says of a text."""
    form = type("OneField", (Form,), {"one": field})(MultiDict({"one": text}))
    assert not form.validate(), text
    return str(form.one.errors[0])


def gap(sentence: str, name: str = "limit_value") -> str:
    """The sentence with a gap where the limit stands."""
    return sentence.replace(str(LIMIT), f"%({name})s")


STRING, NUMBER = fields.StringField, fields.DecimalField
FOUND = {
    "required": said(STRING(validators=[validators.InputRequired()]), ""),
    "invalid_integer": said(fields.IntegerField(), "x"),
    "invalid_number": said(NUMBER(), "x"),
    "invalid_date": said(fields.DateField(), "x"),
    "invalid_time": said(fields.TimeField(), "x"),
    "invalid_datetime": said(fields.DateTimeField(), "x"),
    "invalid_uuid": said(STRING(validators=[validators.UUID()]), "x"),
    "invalid_url": said(STRING(validators=[validators.URL()]), "x"),
    "invalid_pattern": said(STRING(validators=[validators.Regexp("y")]), "x"),
    "invalid_choice": said(fields.SelectField(choices=["y"]), "x"),
    "max_length": gap(said(STRING(validators=[validators.Length(max=LIMIT)]), "x" * 9)),
    "min_length": gap(said(STRING(validators=[validators.Length(min=LIMIT)]), "x")),
    "max_value": gap(said(NUMBER(validators=[validators.NumberRange(max=Decimal(LIMIT))]), "9")),
    "min_value": gap(said(NUMBER(validators=[validators.NumberRange(min=Decimal(LIMIT))]), "1")),
}
print(json.dumps(FOUND))
