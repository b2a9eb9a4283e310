"""Base classes of all forms."""

from typing import Any, ClassVar

import sqlalchemy as sa
from flask import request
from flask_wtf import FlaskForm
from wtforms import Form

from app.alike.fields import AlikeMeta
from app.alike.messages import MESSAGES, message
from app.database import Row
from app.extensions import db

Conditions = list[sa.ColumnElement[bool]]


def capfirst(text: str) -> str:
    """A sentence may begin with it."""
    return text[:1].upper() + text[1:]


class PageForm(FlaskForm):
    """A form of a page; errors that belong to no field stand above it."""

    class Meta(AlikeMeta, FlaskForm.Meta):
        """How fields are made."""

    row_errors: list[str]

    def __init__(self, **kwargs: Any) -> None:
        # Flask-WTF would read files and JSON as well; no page of ours sends them.
        formdata = request.form if self.is_submitted() else None
        super().__init__(formdata=formdata, **kwargs)
        self.row_errors = []


class RowForm(PageForm):
    """A form for one row of a model; checks the model's unique rules itself."""

    MODEL: ClassVar[type[Row]]
    UNIQUE: ClassVar[list[tuple[str, ...]]] = []

    def __init__(self, row: Row, **kwargs: Any) -> None:
        # A new row shows the fields' own defaults.
        super().__init__(obj=None if row.id is None else row, **kwargs)
        self.edited_row = row

    def read_again(self) -> None:
        """Forget what was read: a row that the request names may be gone by now."""
        stored = {name: field.object_data for name, field in self._fields.items()}
        self.process(request.form, data=stored)

    def validate(self, extra_validators: Any = None) -> bool:
        """Fields first, then the unique rules whose fields are right."""
        self.row_errors = []
        valid = super().validate(extra_validators)
        for names in self.UNIQUE:
            if any(name in self.errors for name in names):
                continue
            values = {name: self.value_of(name) for name in names}
            if None not in values.values() and self.is_taken(values):
                self.report_taken(names)
                valid = False
        return valid

    def value_of(self, name: str) -> Any:
        """What the form says, or the row where the form does not ask."""
        field = self._fields.get(name)
        return getattr(self.edited_row, name) if field is None else field.data

    def is_taken(self, values: dict[str, Any]) -> bool:
        """Whether another row has these values."""
        conditions = [getattr(self.MODEL, name) == value for name, value in values.items()]
        if self.edited_row.id is not None:
            conditions.append(self.MODEL.id != self.edited_row.id)
        return db.session.scalar(sa.select(self.MODEL.id).where(*conditions).limit(1)) is not None

    def report_taken(self, names: tuple[str, ...]) -> None:
        """One column: at its field. Several: above the form."""
        if len(names) == 1 and names[0] in self._fields:
            self._fields[names[0]].errors = [MESSAGES["unique"]]
            return
        labels = [capfirst(self.MODEL.LABELS[name.removesuffix("_id")]) for name in names]
        text = ", ".join(labels[:-1]) + " and " + labels[-1]
        self.row_errors.append(message("unique_together", field_labels=text))


class FilterForm(Form):
    """The parameters of a list page."""

    class Meta(AlikeMeta, Form.Meta):
        """How fields are made."""

    SHOWN: ClassVar[tuple[str, ...]] = ()

    def given_texts(self) -> dict[str, str]:
        """Names and texts of the parameters that are not blank."""
        fields: Any = self._fields.items()
        return {name: str(field.raw_data[0]).strip() for name, field in fields if field.given}
