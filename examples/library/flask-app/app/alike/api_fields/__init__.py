"""Fields of the API's schemas that read strictly: one JSON type for each value, no coercion."""

from app.alike.api_fields.base import Fault, Typed, fault, refusal
from app.alike.api_fields.numbers import Boolean, Decimals, Float, Integer
from app.alike.api_fields.texts import Choice, Email, Json, Slug, String, Text, Url, Uuid
from app.alike.api_fields.times import Date, DateTime, Duration, Time

__all__ = [
    "Boolean",
    "Choice",
    "Date",
    "DateTime",
    "Decimals",
    "Duration",
    "Email",
    "Fault",
    "Float",
    "Integer",
    "Json",
    "Slug",
    "String",
    "Text",
    "Time",
    "Typed",
    "Url",
    "Uuid",
    "fault",
    "refusal",
]
