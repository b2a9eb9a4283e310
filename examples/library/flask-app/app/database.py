"""The declarative base, what every row has, and how transactions begin."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import iscoroutinefunction
from typing import Any, ClassVar, TypeVar

import sqlalchemy as sa
import sqlalchemy.orm as so
from flask import Flask, abort

from app.extensions import db

LARGEST_ID = 2**63 - 1


class Base(so.DeclarativeBase):
    """Base of all models; keys get the names that PostgreSQL would give them."""

    metadata = sa.MetaData(
        naming_convention={
            "pk": "%(table_name)s_pkey",
            "fk": "%(table_name)s_%(column_0_name)s_fkey",
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "%(table_name)s_%(column_0_name)s_key",
        }
    )


class StaleRowError(Exception):
    """Somebody else has changed the row since its form was shown."""


class Row(Base):
    """What the model's tables have in common: a version that every write raises by one."""

    __abstract__ = True

    LABEL: ClassVar[str]
    PLURAL_LABEL: ClassVar[str]
    LABELS: ClassVar[dict[str, str]]
    ACCESS: ClassVar[str] = "public"
    OWNED: ClassVar[bool] = False
    ENDPOINT: ClassVar[str]
    ORDER: ClassVar[tuple[str, ...]] = ()
    UNIQUE: ClassVar[list[tuple[str, ...]]] = []

    id: so.Mapped[Any]
    row_version: so.Mapped[int] = so.mapped_column(sa.Integer, default=1, sort_order=900)

    @so.declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.row_version, "version_id_generator": False}


R = TypeVar("R", bound=Row)


def get_or_404(model: type[R], id: Any) -> R:
    """The row with this id; an id that no database could hold is not found either."""
    if isinstance(id, int) and id > LARGEST_ID:
        abort(404)
    row = db.session.get(model, id)
    if row is None:
        abort(404)
    return row


@contextmanager
def writing() -> Iterator[None]:
    """One write transaction.

    What was read before is forgotten, so that the block sees the newest state. On SQLite the
    transaction takes the write lock at once: two that upgrade from reading would refuse each other.
    """
    db.session.rollback()
    db.session.connection(execution_options={"sqlite_begin": "IMMEDIATE"})
    try:
        yield
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise


def init_app(app: Flask) -> None:
    """Register the extension and how its connections behave."""
    db.init_app(app)
    # It closes async sessions too, by an event loop for every request. There are none: remove this
    # with the first use of db.async_session.
    app.teardown_appcontext_funcs = [
        close for close in app.teardown_appcontext_funcs if not iscoroutinefunction(close)
    ]
    with app.app_context():
        prepare(db.engine)


def prepare(engine: sa.Engine, foreign_keys: bool = True) -> None:
    """What the application and its migrations both need of an engine."""
    if engine.dialect.name == "sqlite":
        prepare_sqlite(engine, foreign_keys)


def prepare_sqlite(engine: sa.Engine, foreign_keys: bool) -> None:
    """Foreign keys, write-ahead log, and transactions that SQLAlchemy begins, not the driver."""

    @sa.event.listens_for(engine, "connect")
    def connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA journal_mode = WAL")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        mode = connection.get_execution_options().get("sqlite_begin", "DEFERRED")
        connection.exec_driver_sql(f"BEGIN {mode}")
