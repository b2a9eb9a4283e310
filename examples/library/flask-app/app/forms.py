"""Base classes of all forms."""

from typing import Any, ClassVar

import sqlalchemy as sa
from flask import request
from flask_wtf import FlaskForm
from wtforms import Form

from app import rows
from app.alike.fields import AlikeMeta
from app.alike.messages import MESSAGES, message
from app.database import Row

Conditions = list[sa.ColumnElement[bool]]


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
        broken = rows.broken_rules(self.edited_row, self.data, self.errors)
        for names in broken:
            self.report_taken(names)
        return valid and not broken

    def report_taken(self, names: tuple[str, ...]) -> None:
        """One column: at its field. Several: above the form."""
        if len(names) == 1 and names[0] in self._fields:
            self._fields[names[0]].errors = [MESSAGES["unique"]]
            return
        labels = rows.taken_together(type(self.edited_row), names)
        self.row_errors.append(message("unique_together", field_labels=labels))


class FilterForm(Form):
    """The parameters of a list."""

    class Meta(AlikeMeta, Form.Meta):
        """How fields are made."""

    SHOWN: ClassVar[tuple[str, ...]] = ()
    SEARCH: ClassVar[tuple[str, ...]] = ()
    SORTABLE: ClassVar[tuple[str, ...]] = ()

    def given_texts(self) -> dict[str, str]:
        """Names and texts of the parameters that are not blank."""
        fields: Any = self._fields.items()
        return {name: str(field.raw_data[0]).strip() for name, field in fields if field.given}

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        raise NotImplementedError
