"""Turns the sample data's JSON into rows."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from app.accounts.models import User
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


def load(
    models: Mapping[str, type[Row]],
    data: Mapping[str, list[dict[str, Any]]],
    people: Mapping[str, User],
) -> int:
    """Add the rows of every model, in the order of the file; ids are the database's own."""
    made: dict[str, list[Row]] = {}
    for name, rows in data.items():
        model = models[name]
        made[name] = []
        for values in rows:
            row = model()
            db.session.add(row)
            fill(row, values, made, people)
            made[name].append(row)
            db.session.flush()
    return sum(len(rows) for rows in made.values())


def fill(
    row: Row, values: dict[str, Any], made: Mapping[str, list[Row]], people: Mapping[str, User]
) -> None:
    """Set columns and relations of one row."""
    mapper = sa.inspect(type(row))
    for name, value in values.items():
        if name not in mapper.relationships:
            setattr(row, name, value_of(mapper.columns[name], value))
            continue
        relation = mapper.relationships[name]
        if relation.mapper.class_ is User:
            setattr(row, name, people[value] if value else None)
        elif isinstance(value, list):
            targets = made[relation.mapper.class_.__name__]
            getattr(row, name).extend(targets[number - 1] for number in value)
        else:
            target = made[relation.mapper.class_.__name__][value - 1] if value else None
            setattr(row, name, target)
