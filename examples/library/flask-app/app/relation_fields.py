"""Form fields for relations: rows of another model to pick from, or named by their ids."""

from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from wtforms import widgets

from app.alike import parse
from app.alike.fields import Select, Typed, clean
from app.alike.messages import MESSAGES
from app.extensions import db

MOST_CHOICES = 500


def read_id(model: Any, text: str) -> Any:
    """An id of a model, as its column holds it; ValueError for anything else."""
    if isinstance(sa.inspect(model).columns["id"].type, sa.Uuid):
        return parse.identifier(text)
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ValueError(text)
    return int(text)


class Targets:
    """The rows that a relation may lead to, in their own order."""

    def __init__(self, model: Any, order: str) -> None:
        self.model = model
        statement = (
            sa.select(model).order_by(getattr(model, order), model.id).limit(MOST_CHOICES + 1)
        )
        self.rows = list(db.session.scalars(statement))

    @property
    def too_many(self) -> bool:
        """More than a list can offer: the form asks for the id instead."""
        return len(self.rows) > MOST_CHOICES

    def options(self) -> list[tuple[str, str]]:
        """Ids and titles."""
        return [(str(row.id), str(row)) for row in self.rows]

    def find(self, text: str) -> Any:
        """The row with this id; ValueError where there is none."""
        row = db.session.get(self.model, read_id(self.model, text))
        if row is None:
            raise ValueError(text)
        return row


class RelationField(Typed):
    """A row of another model, picked from a list or, among very many, named by its id."""

    code = "invalid_choice"

    def __init__(self, *args: Any, model: Any, order: str = "id", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model, self.order = model, order

    def process(self, *args: Any, **kwargs: Any) -> None:
        """Look at what there is now: a form may be read again after a race."""
        self.targets = Targets(self.model, self.order)
        self.widget = widgets.TextInput() if self.targets.too_many else Select()
        self.attributes = {"inputmode": "numeric"} if self.targets.too_many else {}
        super().process(*args, **kwargs)

    def parse(self, text: str) -> Any:
        """The row itself."""
        return self.targets.find(text)

    def format(self, value: Any) -> str:
        """Its id."""
        return str(value.id)

    def text_of(self, value: Any) -> str:
        """Its title."""
        return "" if value is None else str(value)

    @property
    def chosen(self) -> str:
        """The id that is picked."""
        return self._value()

    def options(self) -> Iterable[tuple[str, str]]:
        """Ids and titles."""
        return self.targets.options()


class ManyField(Typed):
    """Several rows of another model: checkboxes or, among very many, ids with commas."""

    code = "invalid_choice"

    def __init__(self, *args: Any, model: Any, order: str = "id", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model, self.order = model, order

    def process(self, *args: Any, **kwargs: Any) -> None:
        """Look at what there is now: a form may be read again after a race."""
        self.targets = Targets(self.model, self.order)
        self.multiple = not self.targets.too_many
        super().process(*args, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """The rows that were picked, in the order of their ids."""
        texts = [clean(part) for value in valuelist for part in str(value).split(",")]
        try:
            rows = {row.id: row for row in (self.targets.find(text) for text in texts if text)}
        except ValueError as error:
            self.data = []
            raise ValueError(MESSAGES[self.code]) from error
        self.data = [rows[id] for id in sorted(rows)]

    @property
    def missing(self) -> bool:
        """None is picked."""
        return not self.data

    def text_of(self, value: Any) -> str:
        """Their titles."""
        return ", ".join(str(row) for row in sorted(value or [], key=lambda row: row.id))

    def options(self) -> Iterable[tuple[str, str, bool]]:
        """Id, title and whether it is ticked."""
        chosen = self.chosen
        return [(value, label, value in chosen) for value, label in self.targets.options()]

    @property
    def chosen(self) -> set[str]:
        """Ids that are ticked."""
        if self.raw_data is not None:
            return {clean(str(value)) for value in self.raw_data}
        return {str(row.id) for row in self.data or []}

    def _value(self) -> str:
        return ",".join(sorted(self.chosen))


class IdFilter(Typed):
    """The id of a row that a relation leads to, as a parameter of a list."""

    code = "invalid_choice"

    def __init__(self, *args: Any, model: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.model = model

    def parse(self, text: str) -> Any:
        """Any well-formed id; one that is not there finds nothing."""
        return read_id(self.model, text)


class RelationFilter(IdFilter):
    """The same, picked from a list."""

    widget: Any = Select()

    def __init__(self, *args: Any, order: str = "id", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order = order

    @property
    def chosen(self) -> str:
        """The id that is picked."""
        return self._value()

    def options(self) -> Iterable[tuple[str, str]]:
        """Ids and titles."""
        return Targets(self.model, self.order).options()[:MOST_CHOICES]
