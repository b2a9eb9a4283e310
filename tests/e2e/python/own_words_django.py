"""Prints the sentences of the installed Django as JSON, by the codes of the vocabulary that pages use."""

import json
from typing import Any

import django
from django import forms
from django.conf import settings
from django.core import validators
from django.db import models

settings.configure(USE_I18N=False)
django.setup()

LIMIT = 7


def of(field: type[forms.Field], code: str = "invalid") -> str:
    """A form field's own sentence."""
    return str(field.default_error_messages[code])


def said(check: Any, value: Any) -> str:
    """What a validator says of a value."""
    try:
        check(value)
    except forms.ValidationError as error:
        return str(error.messages[0])
    raise AssertionError(value)


def gap(sentence: str, **names: int) -> str:
    """The sentence with gaps where the values stand."""
    for name, value in names.items():
        sentence = sentence.replace(str(value), f"%({name})s")
    return sentence


FOUND = {
    "required": of(forms.Field, "required"),
    "invalid_integer": of(forms.IntegerField),
    "invalid_number": of(forms.DecimalField),
    "invalid_date": of(forms.DateField),
    "invalid_time": of(forms.TimeField),
    "invalid_datetime": of(forms.DateTimeField),
    "invalid_duration": of(forms.DurationField),
    "invalid_uuid": of(forms.UUIDField),
    "invalid_json": of(forms.JSONField),
    "invalid_email": said(validators.validate_email, "x"),
    "invalid_url": said(validators.URLValidator(), "x"),
    "invalid_slug": said(validators.validate_slug, "x y"),
    "invalid_pattern": said(validators.RegexValidator("y"), "x"),
    "invalid_choice": of(forms.ModelChoiceField, "invalid_choice"),
    "null_characters": said(validators.ProhibitNullCharactersValidator(), "\x00"),
    "max_length": gap(said(validators.MaxLengthValidator(LIMIT), "x" * 9), limit_value=LIMIT, show_value=9),
    "min_length": gap(said(validators.MinLengthValidator(LIMIT), "x" * 5), limit_value=LIMIT, show_value=5),
    "max_value": gap(said(validators.MaxValueValidator(LIMIT), 9), limit_value=LIMIT),
    "min_value": gap(said(validators.MinValueValidator(LIMIT), 5), limit_value=LIMIT),
    "unique": str(models.Field.default_error_messages["unique"]),
}
print(json.dumps(FOUND, ensure_ascii=True))
