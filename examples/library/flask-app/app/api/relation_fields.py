"""Fields for relations: ids in JSON, rows in the model."""

from typing import Any

import sqlalchemy as sa

from app.alike import parse
from app.alike.api_fields import Typed, refusal
from app.database import LARGEST_ID, Base
from app.extensions import db


def find(model: type[Base], id: Any) -> Any:
    """The row with this id; ValueError where there is none."""
    if isinstance(sa.inspect(model).columns["id"].type, sa.Uuid):
        key: Any = parse.identifier(id) if isinstance(id, str) else None
    else:
        key = id if type(id) is int and 0 <= id <= LARGEST_ID else None
    row = None if key is None else db.session.get(model, key)
    if row is None:
        raise ValueError(id)
    return row


class Relation(Typed):
    """A row of another model."""

    code = "invalid_choice"

    def __init__(self, model: type[Base], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.model = model

    def parse(self, value: Any) -> Any:
        """The row itself."""
        return find(self.model, value)

    def get_value(self, obj: Any, attr: str, *args: Any, **kwargs: Any) -> Any:
        """Its id, without reading the row."""
        return getattr(obj, f"{attr}_id")

    def format(self, value: Any) -> Any:
        """A number, or a UUID as text."""
        return value if isinstance(value, int) else str(value)


class Many(Typed):
    """Several rows of another model."""

    code = "invalid_choice"

    def __init__(self, model: type[Base], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.model = model

    def parse(self, value: Any) -> list[Any]:
        """Each row once, by id."""
        if not isinstance(value, list):
            raise refusal("invalid_list")
        if self.required and not value:
            raise refusal("required")
        rows = {row.id: row for row in (find(self.model, id) for id in value)}
        return [rows[id] for id in sorted(rows)]

    def format(self, value: list[Any]) -> list[Any]:
        """Their ids."""
        ids = sorted(row.id for row in value)
        return [id if isinstance(id, int) else str(id) for id in ids]
