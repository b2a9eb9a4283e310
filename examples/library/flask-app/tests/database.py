"""Where the tests keep their rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa

from app.database import Base
from app.extensions import db

R = TypeVar("R", bound=Base)


@contextmanager
def temporary_database(url: sa.URL, folder: Path) -> Iterator[sa.URL]:
    """An empty database beside the one that the settings name; it is gone afterwards."""
    if url.get_backend_name() == "sqlite":
        yield url.set(database=str(folder / "test.sqlite3"))
        return
    name = f"test_{url.database}"
    server = sa.create_engine(url.set(database="postgres"), isolation_level="AUTOCOMMIT")
    quoted = server.dialect.identifier_preparer.quote(name)
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE IF EXISTS {quoted}"))
        connection.execute(sa.text(f"CREATE DATABASE {quoted}"))
        yield url.set(database=name)
        connection.execute(sa.text(f"DROP DATABASE {quoted}"))
    server.dispose()


@contextmanager
def undone() -> Iterator[None]:
    """One transaction that is undone at the end: a commit inside only releases a savepoint."""
    with db.engine.connect() as connection:
        transaction = connection.begin()
        db.sessionmaker.configure(bind=connection, join_transaction_mode="create_savepoint")
        try:
            yield
        finally:
            db.session.close()
            db.sessionmaker.configure(bind=db.engine, join_transaction_mode="conditional_savepoint")
            transaction.rollback()


def save(row: R) -> R:
    """Store a row that a test needs."""
    db.session.add(row)
    db.session.commit()
    return row
