"""Tokens as the database has them. Only here a test writes to one, to let a token grow old."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest

from suite.app import App
from suite.database import open_database

LONG_AGO = "2001-01-01 00:00:00"


def digest(secret: str) -> str:
    """What is stored of a token."""
    return hashlib.sha256(secret.encode("ascii")).hexdigest()


def stored(app: App, secret: str) -> list[dict[str, object]]:
    """The row of a token; none when it is gone."""
    return [
        one for one in open_database(app).rows("api_token") if one["key_hash"] == digest(secret)
    ]


def expire(app: App, secret: str) -> None:
    """Lets a token be as old as if it had been made long ago."""
    database = open_database(app)
    if database.kind == "sqlite":
        path = (app.database or "").partition("sqlite:///")[2]
        with sqlite3.connect(path, timeout=20) as connection:
            connection.execute(
                "UPDATE api_token SET expires = ? WHERE key_hash = ?", (LONG_AGO, digest(secret))
            )
        connection.close()
        return
    database.query(
        "UPDATE api_token SET expires = ? WHERE key_hash = ? RETURNING key_hash",
        f"{LONG_AGO}+00",
        digest(secret),
    )


def files(app: App) -> list[Path]:
    """The files of a SQLite database."""
    if open_database(app).kind != "sqlite":
        pytest.skip("the database is no file")
    path = Path((app.database or "").partition("sqlite:///")[2])
    return [one for one in path.parent.glob(f"{path.name}*") if one.is_file()]
