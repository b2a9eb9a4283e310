"""How our fields and serializers look in the OpenAPI document."""

from typing import Any

from django.core.validators import (
    MaxValueValidator,
    MinLengthValidator,
    MinValueValidator,
    RegexValidator,
)
from drf_spectacular.extensions import (
    OpenApiSerializerExtension,
    OpenApiSerializerFieldExtension,
)
from rest_framework.serializers import ManyRelatedField

from alike import json_fields, json_times
from alike.patterns import SLUG

Json = dict[str, Any]
TYPES: dict[type, Json] = {
    json_fields.EmailField: {"type": "string", "format": "email"},
    json_fields.UrlField: {"type": "string", "format": "uri"},
    json_fields.PlainField: {"type": "string"},
    json_fields.IntegerField: {"type": "integer"},
    json_fields.DecimalField: {"type": "string", "format": "decimal"},
    json_fields.FloatField: {"type": "number"},
    json_fields.BooleanField: {"type": "boolean"},
    json_times.DateField: {"type": "string", "format": "date"},
    json_times.TimeField: {"type": "string", "format": "time"},
    json_times.DateTimeField: {"type": "string", "format": "date-time"},
    json_times.DurationField: {"type": "string", "format": "duration"},
    json_fields.UuidField: {"type": "string", "format": "uuid"},
    json_fields.JsonField: {},
}


def limits(model_field: Any, kind: Any) -> list[Any]:
    """The values of a model field's rules of one kind; those that move with the clock are no limits."""
    rules = [rule.limit_value for rule in model_field.validators if type(rule) is kind]
    return [value for value in rules if not callable(value)]


def plain(number: Any) -> int | float:
    """A bound as JSON writes numbers."""
    return int(number) if number == int(number) else float(number)


def bounds(model_field: Any) -> Json:
    """The least and the greatest number."""
    least, most = limits(model_field, MinValueValidator), limits(model_field, MaxValueValidator)
    return {
        **({"minimum": plain(max(least))} if least else {}),
        **({"maximum": plain(min(most))} if most else {}),
    }


def choice_rules(model_field: Any) -> Json:
    """What is offered, and nothing where that may be."""
    offered = [value for value, _ in model_field.choices]
    if model_field.null:
        return {"enum": [*offered, None]}
    return {"enum": ["", *offered] if model_field.blank else offered}


def text_rules(field: json_fields.TextField) -> Json:
    """Lengths and pattern; what may be empty keeps the pattern only when it is not."""
    model_field = field.model_field
    empty = model_field.blank and not model_field.null
    least = max([*limits(model_field, MinLengthValidator), 0 if model_field.blank else 1])
    own = r"\A(?:"
    rules: Any = [rule for rule in model_field.validators if type(rule) is RegexValidator]
    sources = [rule.regex.pattern for rule in rules]
    patterns = [one[len(own) : -3] for one in sources if one.startswith(own)]
    if isinstance(field, json_fields.SlugField) and not patterns:
        patterns = [SLUG]
    return {
        **({"minLength": least} if least and not empty else {}),
        **({"maxLength": model_field.max_length} if model_field.max_length else {}),
        **({"pattern": f"^(?:{patterns[0]}){'?' if empty else ''}$"} if patterns else {}),
    }


class StrictFieldExtension(OpenApiSerializerFieldExtension):
    """Values: their type, and the rules of the model that a schema can tell."""

    target_class = "alike.json_fields.Strict"
    match_subclasses = True

    def map_serializer_field(self, auto_schema: Any, direction: str) -> Json:
        """The schema of a field as it is sent or answered."""
        field = self.target
        schema = dict(next(TYPES[kind] for kind in TYPES if isinstance(field, kind)))
        if isinstance(field, json_fields.ChoiceField):
            return {**schema, **choice_rules(field.model_field)}
        if isinstance(field, json_fields.TextField):
            return {**schema, **text_rules(field)}
        if isinstance(field, json_fields.DecimalField) and direction == "request":
            return {**schema, "type": ["string", "number"], **bounds(field.model_field)}
        if isinstance(field, json_fields.IntegerField | json_fields.FloatField):
            return {**schema, **({} if field.read_only else bounds(field.model_field))}
        return schema


class RowExtension(OpenApiSerializerExtension):
    """Rows: every answer has every member."""

    target_class = "api.serializers.RowSerializer"
    match_subclasses = True

    def get_name(self, auto_schema: Any, direction: str) -> str:
        """A dot keeps what is sent apart from rows that are called alike."""
        name = type(self.target).__name__.removesuffix("Serializer")
        return name if direction == "response" else f"{name}."

    def map_serializer(self, auto_schema: Any, direction: str) -> Json:
        """Mend what drf-spectacular makes of our fields."""
        schema: Json = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)
        for name, member in schema["properties"].items():
            member.pop("readOnly", None)
            if isinstance(self.target.fields[name], json_fields.JsonField):
                # Null is a JSON value like any other.
                member.pop("oneOf", None)
            if isinstance(self.target.fields[name], ManyRelatedField):
                needed = not self.target.fields[name].allow_empty
                member.update({"minItems": 1} if needed else {})
        if direction == "response":
            schema["required"] = [*schema["properties"]]
        return schema
