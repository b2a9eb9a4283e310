"""Search, filters and order of lists, as on the pages."""

from typing import Any

from django import forms
from django.core.exceptions import BadRequest
from django.db import models
from django.db.models import QuerySet
from rest_framework.filters import BaseFilterBackend
from rest_framework.request import Request

from alike import fields

Json = dict[str, Any]
TYPES: dict[type[forms.Field], Json] = {
    fields.BooleanFilter: {"type": "boolean"},
    fields.IntegerField: {"type": "integer"},
    fields.DecimalField: {"type": "number"},
    fields.FloatField: {"type": "number"},
    fields.DateField: {"type": "string", "format": "date"},
    fields.UuidField: {"type": "string", "format": "uuid"},
    # Times are written as on the page: without a zone.
    forms.Field: {"type": "string"},
}

# Told in their own words, or not at all.
OTHERS = {"q", "sort", "owned_by"}


def parameter(name: str, schema: Json, description: str = "") -> Json:
    """A parameter of a list's address, for the OpenAPI document."""
    return {
        "name": name,
        "in": "query",
        "required": False,
        **({"description": description} if description else {}),
        "schema": schema,
    }


def schema_of(field: Any) -> Json:
    """What a filter reads."""
    choices: Any = getattr(field, "choices", ())
    if isinstance(field, fields.IdFilter):
        random = isinstance(field.target._meta.pk, models.UUIDField)
        return {"type": "string", "format": "uuid"} if random else {"type": "integer"}
    if isinstance(field, fields.ChoiceField):
        return {"type": "string", "enum": [value for value, _ in choices if value]}
    return next(TYPES[kind] for kind in TYPES if isinstance(field, kind))


class ListFilter(BaseFilterBackend):
    """What the address of a list asks for; one row is not filtered."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> Any:
        """Searched, filtered and sorted by the list page's own rules."""
        if view.action != "list":
            return queryset
        filters = view.filter_class(request.query_params)
        if not filters.is_valid():
            raise BadRequest
        return filters.narrow(queryset)

    def get_schema_operation_parameters(self, view: Any) -> list[Json]:
        """The same for the OpenAPI document."""
        sorts = [text for name in view.filter_class.SORTABLE for text in (name, f"-{name}")]
        sort = {"type": "string", "enum": sorts}
        filters = view.filter_class.base_fields
        return [
            parameter("q", {"type": "string"}, "A phrase that any search field contains."),
            *([parameter("sort", sort, "A minus sorts downwards.")] if sorts else []),
            *(
                parameter(name, schema_of(field))
                for name, field in filters.items()
                if name not in OTHERS
            ),
        ]
