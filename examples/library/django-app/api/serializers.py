"""The base of all rows as JSON, and what errors look like."""

import copy
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.core.exceptions import ValidationError as RuleError
from django.db import models
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.fields import empty
from rest_framework.settings import api_settings
from rest_framework.utils.field_mapping import ClassLookupDict

from alike import json_fields, json_times
from alike.json_relations import RelationField
from alike.messages import MESSAGES

ROW = api_settings.NON_FIELD_ERRORS_KEY


def may_be_absent(field: Any) -> bool:
    """Whether a new row may leave it out. Of JSON also an empty list is a value, so only NULL says so."""
    return bool(
        field.has_default() or (field.null if isinstance(field, models.JSONField) else field.blank)
    )


class ObjectMixin:
    """For serializers of what clients send."""

    def run_validation(self, data: Any = empty) -> Any:
        """One object, and nothing else."""
        if not isinstance(data, dict):
            code = "invalid_object"
            raise ValidationError({ROW: [ErrorDetail(MESSAGES[code], code)]})
        return super().run_validation(data)  # type: ignore[misc]


class RowSerializer(ObjectMixin, serializers.ModelSerializer):
    """A row as JSON: strict types here, and the rules of the model."""

    serializer_field_mapping = {
        models.EmailField: json_fields.EmailField,
        models.URLField: json_fields.UrlField,
        models.SlugField: json_fields.SlugField,
        models.CharField: json_fields.TextField,
        models.TextField: json_fields.TextField,
        models.IntegerField: json_fields.IntegerField,
        models.DecimalField: json_fields.DecimalField,
        models.FloatField: json_fields.FloatField,
        models.BooleanField: json_fields.BooleanField,
        models.DateTimeField: json_times.DateTimeField,
        models.DateField: json_times.DateField,
        models.TimeField: json_times.TimeField,
        models.DurationField: json_times.DurationField,
        models.UUIDField: json_fields.UuidField,
        models.JSONField: json_fields.JsonField,
    }
    serializer_related_field = RelationField

    def build_standard_field(self, field_name: str, model_field: Any) -> Any:
        """PUT writes every field: what it leaves out takes its default or is absent."""
        kwargs = {
            "model_field": model_field,
            "allow_null": model_field.null,
            "label": model_field.verbose_name,
            "help_text": model_field.help_text,
        }
        if model_field.primary_key or not model_field.editable:
            kwargs["read_only"] = True
        elif may_be_absent(model_field):
            kwargs["default"] = model_field.get_default
        if model_field.choices:
            return json_fields.ChoiceField, kwargs
        field_classes: Any = ClassLookupDict(self.serializer_field_mapping)
        return field_classes[model_field], kwargs

    def build_relational_field(self, field_name: str, relation_info: Any) -> Any:
        """The same for relations; whether they are unique is asked below."""
        field_class, kwargs = super().build_relational_field(field_name, relation_info)
        kwargs.pop("validators", None)
        if kwargs.pop("required", True) is False:
            kwargs["default"] = list if relation_info.to_many else None
        return field_class, kwargs

    def get_unique_together_constraints(self, model: Any) -> Any:
        """None for Django REST framework: `validate` asks the model, as forms do."""
        return iter(())

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Unique rules and checks of the row as it would be."""
        model: Any = self.Meta.model
        row = copy.copy(self.instance) if self.instance else model()
        if not self.instance and row.OWNED:
            row.owned_by = self.context["request"].user
        for name, value in attrs.items():
            if not isinstance(self.fields[name], serializers.ManyRelatedField):
                setattr(row, name, value)
        errors: dict[str, list[ErrorDetail]] = {}
        for check in (row.validate_unique, row.validate_constraints):
            try:
                check(exclude={"id"})
            except RuleError as broken:
                for name, found in broken.error_dict.items():
                    key = ROW if name == NON_FIELD_ERRORS else name
                    errors.setdefault(key, []).extend(map(json_fields.told, found))
        if errors:
            raise ValidationError(errors)
        return attrs

    def create(self, validated_data: dict[str, Any]) -> Any:
        """An owned row belongs to whoever adds it."""
        model: Any = self.Meta.model
        owner = {"owned_by": self.context["request"].user} if model.OWNED else {}
        return super().create({**validated_data, **owner})


@extend_schema_serializer(component_name="api.problem")
class ProblemSerializer(serializers.Serializer):
    """An error (RFC 9457)."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()


@extend_schema_serializer(component_name="api.error")
class ErrorSerializer(serializers.Serializer):
    """What is wrong with a field."""

    code = serializers.CharField()
    message = serializers.CharField()


@extend_schema_serializer(component_name="api.invalid")
class InvalidSerializer(ProblemSerializer):
    """Errors by field; those of the row as a whole are under `_`."""

    errors = serializers.DictField(child=serializers.ListField(child=ErrorSerializer()))  # type: ignore[assignment]
