"""Looks into an app's database: tables, rules and rows of the model. Reads only."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import quote

import pytest

from suite.app import App
from suite.model import MODEL, Entity, Field

Row = dict[str, Any]


class Connection(Protocol):
    """What both drivers have."""

    def execute(self, statement: Any, parameters: Any = ..., /) -> Any:
        """Runs a statement."""


@dataclass(frozen=True)
class Column:
    """One column: type in the contract's words, whether it may be NULL."""

    name: str
    type: str
    nullable: bool


@dataclass
class Table:
    """One table and its rules; names of rules where its developers choose them."""

    columns: dict[str, Column]
    primary: tuple[str, ...]
    unique: dict[tuple[str, ...], str]
    indexed: dict[tuple[str, ...], str]
    checks: dict[str, str]
    foreign: dict[str, tuple[str, str]]


class Database:
    """A SQLite file or a PostgreSQL database."""

    def __init__(self, url: str) -> None:
        self.kind = "sqlite" if url.startswith("sqlite") else "postgresql"
        self.connection = self._connect(url)

    def _connect(self, url: str) -> Connection:
        if self.kind == "sqlite":
            path = url.partition("sqlite:///")[2]
            return sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)
        import psycopg

        return psycopg.connect(url, autocommit=True)

    def query(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """All rows of a statement; `?` stands for a parameter."""
        if self.kind != "sqlite":
            statement = statement.replace("?", "%s")
            return list(self.connection.execute(statement, parameters or None).fetchall())
        return list(self.connection.execute(statement, parameters).fetchall())

    def tables(self) -> list[str]:
        """Names of all tables, sorted."""
        if self.kind == "sqlite":
            sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'"
        else:
            sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        return sorted(name for (name,) in self.query(sql))

    def rows(self, table: str) -> list[Row]:
        """All rows of a table of the model."""
        names = list(self.table(table).columns)
        listed = ", ".join(f'"{name}"' for name in names)
        found = self.query(f'SELECT {listed} FROM "{table}"')  # noqa: S608 - names from the model
        return [dict(zip(names, values, strict=True)) for values in found]

    def users(self) -> dict[Any, str]:
        """Names of the users by id, whatever the table is called."""
        for table in self.tables():
            columns = self.table(table).columns
            if {"username", "password"} <= set(columns):
                found = self.query(f'SELECT id, username FROM "{table}"')  # noqa: S608 - name from the database
                return {key: str(name) for key, name in found}
        return {}

    def password_hashes(self) -> list[str]:
        """The stored passwords that can be used."""
        for table in self.tables():
            if {"username", "password"} <= set(self.table(table).columns):
                found = self.query(f'SELECT password FROM "{table}"')  # noqa: S608 - name from the database
                return [value for (value,) in found if not value.startswith("!")]
        return []

    def table(self, name: str) -> Table:
        """The structure of one table."""
        return _sqlite_table(self, name) if self.kind == "sqlite" else _postgresql_table(self, name)


class Taken:
    """Which values the app's rows have already, whoever wrote them."""

    def __init__(self, url: str) -> None:
        self.database = Database(url)

    def __call__(self, entity: str, field: Field, text: str) -> bool:
        """Whether a row has this value of a unique field; told of texts and whole numbers only."""
        if not field.unique or (field.type != "integer" and not field.is_text):
            return False
        table, value = MODEL.entity(entity).table, int(text) if field.type == "integer" else text
        statement = f'SELECT 1 FROM "{table}" WHERE "{field.name}" = ?'  # noqa: S608 - names from the model
        return bool(self.database.query(statement, value))


def open_database(app: App) -> Database:
    """The app's database."""
    if not app.database:
        pytest.skip("the target names no database")
    return Database(app.database)


# SQLite

AFFINITY = (
    ("int", "integer"),
    ("char", "text"),
    ("text", "text"),
    ("clob", "text"),
    ("blob", "blob"),
    ("real", "real"),
    ("floa", "real"),
    ("doub", "real"),
)


def _affinity(declared: str) -> str:
    lower = declared.lower()
    return next((made for part, made in AFFINITY if part in lower), "numeric")


def _sqlite_table(database: Database, name: str) -> Table:
    info = database.query(f'PRAGMA table_info("{name}")')
    columns = {row[1]: Column(row[1], _affinity(row[2]), not row[3] and not row[5]) for row in info}
    primary = tuple(row[1] for row in sorted(info, key=lambda row: row[5]) if row[5])
    unique: dict[tuple[str, ...], str] = {}
    indexed: dict[tuple[str, ...], str] = {}
    sql = _sqlite_sql(database, name)
    for _, index, is_unique, origin, _ in database.query(f'PRAGMA index_list("{name}")'):
        if origin == "pk":
            continue
        members = tuple(row[2] for row in database.query(f'PRAGMA index_info("{index}")'))
        (unique if is_unique else indexed)[members] = index
    for given, listed in re.findall(r'CONSTRAINT "?(\w+)"? UNIQUE \(([^)]*)\)', sql):
        unique[tuple(part.strip().strip('"') for part in listed.split(","))] = given
    checks = dict.fromkeys(re.findall(r'CONSTRAINT "?(\w+)"? CHECK', sql), "")
    checks |= {f"JSON of {column}": "" for column in re.findall(r'JSON_VALID\("(\w+)"\)', sql)}
    foreign = {
        row[3]: (row[2], row[6]) for row in database.query(f'PRAGMA foreign_key_list("{name}")')
    }
    return Table(columns, primary, unique, indexed, checks, foreign)


def _sqlite_sql(database: Database, name: str) -> str:
    found = database.query("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", name)
    return str(found[0][0]) if found else ""


# PostgreSQL

RULES = {"a": "NO ACTION", "r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"}
CONSTRAINTS = """
    SELECT c.conname, c.contype, c.confdeltype, pg_get_constraintdef(c.oid),
           c.confrelid::regclass::text,
           ARRAY(SELECT a.attname FROM unnest(c.conkey) WITH ORDINALITY AS k(n, o)
                 JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n ORDER BY k.o)
    FROM pg_constraint c WHERE c.conrelid = to_regclass(?)
"""
INDEXES = """
    SELECT i.relname, x.indisunique, x.indisprimary,
           ARRAY(SELECT a.attname FROM unnest(x.indkey) WITH ORDINALITY AS k(n, o)
                 JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.n ORDER BY k.o)
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = to_regclass(?)
"""


def _postgresql_table(database: Database, name: str) -> Table:
    found = database.query(
        "SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale,"
        " is_nullable FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = ? ORDER BY ordinal_position",
        name,
    )
    columns = {
        row[0]: Column(row[0], _postgresql_type(row[1], row[2], row[3], row[4]), row[5] == "YES")
        for row in found
    }
    made = Table(columns, (), {}, {}, {}, {})
    quoted = f'"{name}"'
    for given, kind, rule, definition, target, members in database.query(CONSTRAINTS, quoted):
        if kind == "p":
            made.primary = tuple(members)
        elif kind == "u":
            made.unique[tuple(members)] = given
        elif kind == "c":
            made.checks[given] = definition
        elif kind == "f":
            made.foreign[members[0]] = (target.strip('"'), RULES[rule])
    for given, is_unique, is_primary, members in database.query(INDEXES, quoted):
        if not is_primary and not is_unique:
            made.indexed[tuple(members)] = given
        elif not is_primary:
            made.unique.setdefault(tuple(members), given)
    return made


def _postgresql_type(
    kind: str, length: int | None, precision: int | None, scale: int | None
) -> str:
    if length is not None:
        return f"{kind}({length})"
    return f"{kind}({precision},{scale})" if kind == "numeric" else kind


# Rows of the model, comparable from app to app


def model_tables() -> list[str]:
    """Tables of the entities and of their many-to-many links."""
    links = [link.link[0] for entity in MODEL.entities for link in entity.relations if link.link]
    return [entity.table for entity in MODEL.entities] + links


def names_of_rows(database: Database) -> dict[str, dict[Any, str]]:
    """How a row is called in either app: by its number, or by its content where ids are random."""
    made: dict[str, dict[Any, str]] = {"User": dict(database.users())}
    for entity in MODEL.entities:
        rows = database.rows(entity.table)
        if entity.ids == "integer":
            made[entity.name] = {row["id"]: str(row["id"]) for row in rows}
        else:
            own = [one.name for one in entity.fields]
            made[entity.name] = {
                row["id"]: json.dumps([str(row[name]) for name in own], ensure_ascii=False)
                for row in rows
            }
    return made


def comparable_rows(
    database: Database, entity: Entity, names: dict[str, dict[Any, str]]
) -> list[str]:
    """The rows of an entity as texts, sorted: links by their targets, without times of the run."""
    links = {link.column: link.to for link in entity.relations if link.column} | {
        "owned_by_id": "User"
    }
    types = {one.name: one.type for one in entity.fields}
    made = []
    for row in database.rows(entity.table):
        shown = []
        for column, value in row.items():
            if column == "id":
                value = names[entity.name][value]
            elif column in ("created_at", "updated_at"):
                value = value is not None
            elif column in links:
                value = None if value is None else names[links[column]].get(value, "?")
            elif types.get(column) == "json" and database.kind == "sqlite" and value is not None:
                value = json.loads(value)
            shown.append(f"{column}={_plain(value)}")
        made.append(" ".join(sorted(shown)))
    return sorted(made)


def _plain(value: Any) -> str:
    """Numbers that are equal look equal, whatever they are kept as."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return repr(value) if isinstance(value, str) else str(value)


def comparable_links(
    database: Database, entity: Entity, names: dict[str, dict[Any, str]]
) -> list[str]:
    """The many-to-many links of an entity as texts, sorted."""
    made = []
    for link in entity.relations:
        if not link.link:
            continue
        table, source, target = link.link
        for row in database.rows(table):
            ends: Sequence[str] = (
                names[entity.name].get(row[source], "?"),
                names[link.to].get(row[target], "?"),
            )
            made.append(f"{link.name}: {ends[0]} -> {ends[1]}")
    return sorted(made)
