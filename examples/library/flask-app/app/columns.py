"""Column types that the databases hold differently."""

import datetime as dt
import json
from typing import Any

import sqlalchemy as sa
from flask import current_app
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect

BigId = sa.BigInteger().with_variant(sa.Integer, "sqlite")
Time = sa.Time().with_variant(sqlite.TIME(truncate_microseconds=True), "sqlite")


class UtcDateTime(sa.types.TypeDecorator[dt.datetime]):
    """A moment in time: UTC on the way in, aware on the way out, on every database."""

    impl = sa.DateTime(timezone=True).with_variant(
        sqlite.DATETIME(truncate_microseconds=True), "sqlite"
    )
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """Refuse naive values: nobody could tell which moment they mean."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A datetime needs a time zone.")
        return value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> Any:
        """SQLite and others return the UTC value without its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC)


class Json(sa.types.TypeDecorator[Any]):
    """Any JSON value; None is the database's NULL and not JSON's null."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Text on SQLite: a column that it calls JSON makes a number of `1.0` and rounds long ones."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.JSONB(none_as_null=True))
        return dialect.type_descriptor(sa.Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """The driver of PostgreSQL writes JSON by itself."""
        if value is None or dialect.name == "postgresql":
            return value
        return json.dumps(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """And reads it."""
        if value is None or dialect.name == "postgresql":
            return value
        return json.loads(value)

    def compare_values(self, x: Any, y: Any) -> bool:
        """Python takes 0, 0.0 and False for the same; what is written instead must be stored."""
        return json.dumps(x) == json.dumps(y)


class Duration(sa.types.TypeDecorator[dt.timedelta]):
    """A length of time: an interval in PostgreSQL, microseconds elsewhere."""

    impl = sa.BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Choose the column's type by the database."""
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.INTERVAL())
        return dialect.type_descriptor(sa.BigInteger())

    def process_bind_param(self, value: dt.timedelta | None, dialect: Dialect) -> Any:
        """Whole microseconds where there is no interval."""
        if value is None or dialect.name == "postgresql":
            return value
        return value // dt.timedelta(microseconds=1)

    def process_result_value(self, value: Any, dialect: Dialect) -> dt.timedelta | None:
        """Microseconds become a length of time again."""
        if value is None or dialect.name == "postgresql":
            return value
        return dt.timedelta(microseconds=value)


def now() -> dt.datetime:
    """The moment, in whole seconds."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def today() -> dt.date:
    """The date in the project's time zone."""
    return dt.datetime.now(current_app.config["TIME_ZONE"]).date()


def clock() -> dt.time:
    """The time of day in the project's time zone, in whole seconds."""
    return dt.datetime.now(current_app.config["TIME_ZONE"]).time().replace(microsecond=0)
