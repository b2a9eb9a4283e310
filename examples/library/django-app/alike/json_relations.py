"""Serializer fields for relations: ids as JSON writes them, read with one query, the same in both halves."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from rest_framework import serializers
from rest_framework.fields import empty

from alike import parse
from alike.messages import MESSAGES


class RelationField(serializers.PrimaryKeyRelatedField):
    """The id of a row."""

    default_error_messages = {**MESSAGES}

    @classmethod
    def many_init(cls, *, queryset: Any, **kwargs: Any) -> "ManyField":
        """Several of them are a field of their own."""
        return ManyField(child_relation=cls(queryset=queryset), **kwargs)

    def run_validation(self, data: Any = empty) -> Any:
        """Django REST framework would take an empty text for nothing."""
        return super(serializers.RelatedField, self).run_validation(data)

    def rows(self) -> Any:
        """Where to look."""
        return self.get_queryset()

    def read(self, data: Any) -> Any:
        """An id as the target's column holds it; ValueError for anything else."""
        if isinstance(self.rows().model._meta.pk, models.UUIDField):
            if isinstance(data, str):
                return parse.identifier(data)
        elif type(data) is int and 0 <= data < 2**63:
            return data
        raise ValueError(data)

    def to_internal_value(self, data: Any) -> Any:
        """The row with this id."""
        try:
            return self.rows().get(pk=self.read(data))
        except (ValueError, ObjectDoesNotExist):
            return self.fail("invalid_choice")


class ManyField(serializers.ManyRelatedField):
    """The ids of several rows, sorted."""

    default_error_messages = {**MESSAGES}
    child_relation: Any

    def to_internal_value(self, data: Any) -> list[models.Model]:
        """The rows with these ids, all of which must be there."""
        if not isinstance(data, list):
            self.fail("invalid_list")
        if not data and not self.allow_empty:
            self.fail("required")
        try:
            ids = {self.child_relation.read(one) for one in data}
        except ValueError:
            self.fail("invalid_choice")
        rows = self.child_relation.rows().in_bulk(ids)
        if len(rows) < len(ids):
            self.fail("invalid_choice")
        return [*rows.values()]

    def to_representation(self, iterable: Iterable[models.Model]) -> list[Any]:
        """Only the ids."""
        return sorted(row.pk for row in iterable)
