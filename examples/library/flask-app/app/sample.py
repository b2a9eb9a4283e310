"""Turns the sample data's JSON into rows."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.accounts.sample import sample_users
from app.alike import parse
from app.columns import Duration, UtcDateTime
from app.database import Row
from app.extensions import db


def value_of(column: sa.Column[Any], value: Any) -> Any:
    """A JSON value as the column's Python type."""
    if value is None or not isinstance(value, str):
        return value
    if isinstance(column.type, UtcDateTime):
        return dt.datetime.fromisoformat(value)
    if isinstance(column.type, Duration):
        return parse.duration(value)
    readers: dict[type[Any], Any] = {
        sa.Date: dt.date.fromisoformat,
        sa.Time: dt.time.fromisoformat,
        sa.Numeric: Decimal,
        sa.Uuid: UUID,
    }
    for kind, read in readers.items():
        if isinstance(column.type, kind):
            return read(value)
    return value


def load(models: Mapping[str, type[Row]], data: Mapping[str, list[dict[str, Any]]]) -> int:
    """Add the rows of every model, in the order of the file; ids are the database's own."""
    made: dict[str, Mapping[Any, Any]] = {}
    made["User"] = sample_users()
    for name, rows in data.items():
        model = models[name]
        added: dict[int, Row] = {}
        made[name] = added
        for number, values in enumerate(rows, 1):
            row = model()
            db.session.add(row)
            fill(row, values, made)
            added[number] = row
            db.session.flush()
    return sum(len(rows) for rows in data.values())


def fill(row: Row, values: dict[str, Any], made: Mapping[str, Mapping[Any, Any]]) -> None:
    """Set columns and relations of one row; it names other rows by their keys in `made`."""
    mapper = sa.inspect(type(row))
    for name, value in values.items():
        if name not in mapper.relationships:
            setattr(row, name, value_of(mapper.columns[name], value))
            continue
        targets = made[mapper.relationships[name].mapper.class_.__name__]
        if isinstance(value, list):
            getattr(row, name).extend(targets[key] for key in value)
        else:
            setattr(row, name, targets[value] if value else None)
