"""Runs migrations with the application's own settings and models.

SQLite cannot alter most things: Alembic rebuilds the table. With foreign keys on, dropping the old
one would delete the rows that point at it, so this connection has them off and checks them at the
end. One writer at a time: a second one waits and finds nothing left to do.
"""

from typing import Any

import sqlalchemy as sa
from alembic import context

from app import create_app
from app.database import Base, prepare

LOCK = 7_201_001


def make_engine() -> sa.Engine:
    """An engine of its own, not the application's."""
    options = create_app().config["SQLALCHEMY_ENGINES"]["default"]
    engine = sa.create_engine(**{**options, "poolclass": sa.NullPool})
    prepare(engine, foreign_keys=False)
    return engine


def begin(connection: sa.Connection) -> sa.Connection:
    """Take the lock that keeps a second migration waiting."""
    if connection.dialect.name == "sqlite":
        return connection.execution_options(sqlite_begin="IMMEDIATE")
    connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
    return connection


@sa.event.listens_for(sa.Table, "before_create")
def keep_ids_unique(table: sa.Table, connection: sa.Connection, **_: Any) -> None:
    """A table that a batch rebuilds on SQLite goes on giving each id once."""
    model = Base.metadata.tables.get(table.name.removeprefix("_alembic_tmp_"))
    if connection.dialect.name == "sqlite" and model is not None:
        once = model.dialect_options["sqlite"]["autoincrement"]
        table.dialect_options["sqlite"]["autoincrement"] = once


def migrate() -> None:
    """All in one transaction; what is broken afterwards undoes it."""
    with make_engine().connect() as connection:
        context.configure(
            connection=begin(connection),
            target_metadata=Base.metadata,
            render_as_batch=connection.dialect.name == "sqlite",
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
            if connection.dialect.name == "sqlite":
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise RuntimeError(f"Rows point at rows that are not there: {broken[:5]}")
        connection.commit()


migrate()
