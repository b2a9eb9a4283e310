"""Schemas of the API, and what a request asks them to write."""

from typing import Any

import marshmallow as ma

from app.alike.api_fields import Fault, fault
from app.database import Row
from app.rows import broken_rules, taken_together

Faults = dict[str, list[Fault]]


class BodySchema(ma.Schema):
    """An object that a request sends; members that it may not write are ignored."""

    class Meta:
        """How a body is read."""

        unknown = ma.EXCLUDE

    error_messages: dict[str, Any] = {"type": fault("invalid_object")}


def load(schema: BodySchema, body: Any) -> tuple[dict[str, Any], Faults]:
    """What is right in a body, and what is wrong by member."""
    try:
        return schema.load(body), {}
    except ma.ValidationError as error:
        faults: Any = error.normalized_messages()
        if ma.exceptions.SCHEMA in faults:
            return {}, {"_": faults[ma.exceptions.SCHEMA]}
        return dict(error.valid_data or {}), faults


class RowDraft:
    """A body that wants to become a row: what forms are to pages."""

    def __init__(self, schema: BodySchema, row: Row, body: Any) -> None:
        self.schema, self.row, self.body = schema, row, body
        self.values: dict[str, Any] = {}
        self.errors: Faults = {}

    def read_again(self) -> None:
        """Nothing is kept: validating reads everything anew."""

    def validate(self) -> bool:
        """Fields first, then the unique rules whose fields are right."""
        self.values, self.errors = load(self.schema, self.body)
        for names in broken_rules(self.row, self.values, self.errors):
            self.report_taken(names)
        return not self.errors

    def report_taken(self, names: tuple[str, ...]) -> None:
        """One member: at its own name. Several: of the row."""
        if len(names) == 1 and names[0] in self.schema.fields:
            self.errors[names[0]] = [fault("unique")]
            return
        labels = taken_together(type(self.row), names)
        self.errors.setdefault("_", []).append(fault("unique_together", field_labels=labels))

    def populate_obj(self, obj: Any) -> None:
        """Write the values."""
        for name, value in self.values.items():
            setattr(obj, name, value)
