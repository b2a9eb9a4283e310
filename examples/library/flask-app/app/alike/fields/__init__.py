"""Form fields that read strictly: one spelling for each value, the same in both halves."""

from app.alike.fields.base import AlikeMeta, Typed, clean
from app.alike.fields.choices import BooleanField, BooleanFilter, Select, SelectField
from app.alike.fields.numbers import DecimalField, FloatField, IntegerField
from app.alike.fields.texts import (
    EmailField,
    JsonField,
    StringField,
    TextField,
    UrlField,
    UuidField,
)
from app.alike.fields.times import DateField, DateTimeField, DurationField, TimeField

__all__ = [
    "AlikeMeta",
    "BooleanField",
    "BooleanFilter",
    "DateField",
    "DateTimeField",
    "DecimalField",
    "DurationField",
    "EmailField",
    "FloatField",
    "IntegerField",
    "JsonField",
    "Select",
    "SelectField",
    "StringField",
    "TextField",
    "TimeField",
    "Typed",
    "UrlField",
    "UuidField",
    "clean",
]
