"""Schemas as JSON Schema: what apispec cannot know of fields and rules of our own."""

from decimal import Decimal
from typing import Any

import marshmallow as ma
import sqlalchemy as sa
from apispec import APISpec
from apispec.ext.marshmallow import OpenAPIConverter, resolver

from app.alike import api_fields as fields
from app.alike import parse, rules
from app.api.relation_fields import Many, Relation
from app.api.resources import Resource

Part = dict[str, Any]
TEXT = {"type": "string"}
# An address holds no null character: databases refuse it.
PHRASE = {"type": "string", "pattern": r"^[^\x00]*$"}
LINK = {"type": ["string", "null"]}

TYPES: dict[type[fields.Typed], tuple[str | None, str | None]] = {
    fields.Typed: ("string", None),
    fields.Email: ("string", "email"),
    fields.Url: ("string", "uri"),
    fields.Integer: ("integer", None),
    fields.Decimals: ("string", "decimal"),
    fields.Float: ("number", None),
    fields.Boolean: ("boolean", None),
    fields.Date: ("string", "date"),
    fields.Time: ("string", None),
    fields.DateTime: ("string", "date-time"),
    fields.Duration: ("string", "duration"),
    fields.Uuid: ("string", "uuid"),
    fields.Json: (None, None),
}

FILTERS: dict[type[ma.fields.Field[Any]], Part] = {
    fields.Boolean: {"type": "boolean"},
    fields.Integer: {"type": "integer", "minimum": parse.SMALLEST, "maximum": parse.LARGEST},
    fields.Float: {"type": "number"},
    fields.Decimals: {"type": "number"},
    fields.Date: {"type": "string", "format": "date"},
    fields.Uuid: {"type": "string", "format": "uuid"},
}


def make_converter(spec: APISpec) -> OpenAPIConverter:
    """apispec's own, with our types and rules, and without what is only read or only usual."""
    converter = OpenAPIConverter(spec.openapi_version, resolver, spec)
    for field, type_and_format in TYPES.items():
        converter.map_to_openapi_type(field, *type_and_format)
    converter.attribute_functions = [converter.field2type_and_format]
    for describe in DESCRIPTIONS:
        converter.add_attribute_function(describe)
    converter.attribute_functions.append(converter.field2nullable)
    return converter


def id_type(model: Any) -> Part:
    """The id of a row."""
    if isinstance(sa.inspect(model).columns["id"].type, sa.Uuid):
        return {"type": "string", "format": "uuid"}
    return {"type": "integer"}


def describe_relation(_: OpenAPIConverter, field: ma.fields.Field[Any], ret: Part) -> Part:
    """Ids of the rows at the other end."""
    if isinstance(field, Many):
        least = {"minItems": 1} if field.required else {}
        return {"type": "array", "items": id_type(field.model), **least}
    return id_type(field.model) if isinstance(field, Relation) else {}


def describe_decimal(_: OpenAPIConverter, field: ma.fields.Field[Any], ret: Part) -> Part:
    """Numbers are taken as well."""
    taken = isinstance(field, fields.Decimals) and not field.dump_only
    return {"type": ["string", "number"]} if taken else {}


def may_be_empty(field: ma.fields.Field[Any]) -> bool:
    """Whether an absent text is stored as the empty one."""
    return isinstance(field, fields.String) and not field.filled and not field.allow_none


def describe_text(_: OpenAPIConverter, field: ma.fields.Field[Any], ret: Part) -> Part:
    """Choices, and that a text must be there."""
    if isinstance(field, fields.Choice):
        others = [""] if may_be_empty(field) else [None] if field.allow_none else []
        return {"enum": [*field.choices, *others]}
    return {"minLength": 1} if isinstance(field, fields.String) and field.filled else {}


def describe_time(_: OpenAPIConverter, field: ma.fields.Field[Any], ret: Part) -> Part:
    """A time of day has no zone, which the format of that name asks for."""
    return {"pattern": f"^{parse.TIME.pattern}$"} if isinstance(field, fields.Time) else {}


def describe_empty(_: OpenAPIConverter, field: ma.fields.Field[Any], ret: Part) -> Part:
    """The empty text has no format."""
    if "format" in ret and may_be_empty(field):
        return {"anyOf": [{"format": ret.pop("format")}, {"const": ""}]}
    return {}


def is_number(part: Part) -> bool:
    """Whether numbers are among the values."""
    kinds = part.get("type", [])
    return not {"integer", "number"}.isdisjoint([kinds] if isinstance(kinds, str) else kinds)


def describe_length(rule: rules.Length, field: ma.fields.Field[Any]) -> Part:
    """Bounds of a length; the empty text has none."""
    least = None if may_be_empty(field) else rule.min
    bounds = {"minLength": least, "maxLength": rule.max}
    return {name: bound for name, bound in bounds.items() if bound is not None}


def describe_bounds(rule: rules.Bounds) -> Part:
    """Bounds of a number."""
    bounds = {"minimum": rule.min, "maximum": rule.max}
    return {
        name: float(bound) if isinstance(bound, Decimal) else bound
        for name, bound in bounds.items()
        if bound is not None
    }


def describe_rules(_: OpenAPIConverter, field: ma.fields.Field[Any], ret: Part) -> Part:
    """What the rules say, as far as a schema can; a bound may move, a moment has none."""
    found: Part = {}
    for rule in getattr(field, "rules", ()):
        if isinstance(rule, rules.Length):
            found |= describe_length(rule, field)
        elif isinstance(rule, rules.Bounds) and is_number(ret):
            found |= describe_bounds(rule)
        elif isinstance(rule, rules.Matches) and "format" not in ret:
            source = rule.pattern.pattern.removeprefix(r"\A").removesuffix(r"\Z")
            found["pattern"] = f"^{source}{'?' if may_be_empty(field) else ''}$"
    return found


DESCRIPTIONS = (
    describe_relation,
    describe_decimal,
    describe_time,
    describe_text,
    describe_rules,
    describe_empty,
)


def id_filter(model: Any) -> Part:
    """An id as the filters of a list read it."""
    kind = id_type(model)
    return {**kind, "minimum": 0, "maximum": 10**18 - 1} if kind["type"] == "integer" else kind


def filter_schema(field: ma.fields.Field[Any]) -> Part:
    """A value of a field as the address of a list names it; moments stand there as on pages."""
    if isinstance(field, Relation | Many):
        return id_filter(field.model)
    if isinstance(field, fields.Choice):
        return {"type": "string", "enum": field.choices}
    return FILTERS.get(type(field), PHRASE)


def whole(properties: Part) -> Part:
    """An object with all of its members."""
    return {"type": "object", "required": list(properties), "properties": properties}


def properties(spec: APISpec, schema: ma.Schema) -> Part:
    """The members of a schema."""
    convert = make_converter(spec).field2property
    return {name: convert(field) for name, field in schema.fields.items()}


def add_schemas(spec: APISpec, resource: Resource) -> None:
    """A row as it is shown, as it is written whole or in part, and a page of rows."""
    schema, name = resource.schema(), resource.model.__name__
    shown = {one for one, field in schema.fields.items() if field.dump_only}
    sent = {"type": "object", "properties": properties(spec, resource.schema(exclude=shown))}
    needed = [one for one, field in schema.fields.items() if field.required]
    page = {
        "count": {"type": "integer"},
        "next": LINK,
        "previous": LINK,
        "results": {"type": "array", "items": name},
    }
    add = spec.components.schema
    add(name, whole(properties(spec, resource.schema(dump_only=list(schema.fields)))))
    add(f"{name}.write", {**sent, **({"required": needed} if needed else {})})
    add(f"{name}.change", sent)
    add(f"{name}.list", whole(page))
