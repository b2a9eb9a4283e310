"""Prints the schema of an empty database as a half makes it: by its migrations or from its models.

Usage, from the half's folder with DATABASE_URL set: schema.py flask|django migrations|models
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

sys.path.insert(0, str(Path.cwd()))
# Tables of the frameworks themselves, which no generated model stands behind.
FOREIGN = re.compile(r"alembic_version|(?:django|auth)_\w+")

COLUMNS = """
SELECT t.relname, format('%s.%s %s %s default %s identity %s collate %s', t.relname, a.attname,
    format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' ELSE 'null' END,
    coalesce(pg_get_expr(d.adbin, d.adrelid), '-'), a.attidentity, a.attcollation)
FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid JOIN pg_namespace n ON n.oid = t.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
WHERE n.nspname = 'public' AND t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
"""
CONSTRAINTS = """
SELECT t.relname, format('%s constraint %s %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
WHERE n.nspname = 'public'
"""
INDEXES = "SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'"


def flask(way: str) -> None:
    """Make the schema with Alembic, or with SQLAlchemy alone."""
    if way == "migrations":
        from alembic import command
        from alembic.config import Config

        command.upgrade(Config(toml_file="pyproject.toml"), "head")
        return
    from app import create_app
    from app.database import Base
    from app.extensions import db

    with create_app().app_context():
        Base.metadata.create_all(db.engine)
        db.engine.dispose()


def django(way: str) -> None:
    """Make the schema with the migrations, or without any."""
    sys.path.insert(0, str(Path(__file__).parent))
    os.environ["DJANGO_SETTINGS_MODULE"] = {
        "migrations": "config.settings",
        "models": "settings_without_migrations",
    }[way]
    import django as framework
    from django.core.management import call_command

    framework.setup()
    call_command("migrate", run_syncdb=way == "models", verbosity=0)


def sqlite_statements(path: str) -> list[tuple[str, str]]:
    """Every statement that the database keeps."""
    import sqlite3

    connection = sqlite3.connect(path)
    return connection.execute(
        "SELECT tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
    ).fetchall()


def postgresql_statements(address: str) -> list[tuple[str, str]]:
    """Columns, constraints and indexes, as the catalogue spells them."""
    import psycopg

    with psycopg.connect(address) as connection:
        return [
            row for query in (COLUMNS, CONSTRAINTS, INDEXES) for row in connection.execute(query).fetchall()
        ]


def parts(table: str, text: str) -> list[str]:
    """The clauses of a CREATE TABLE, whose order says nothing; any other statement as it is."""
    plain = re.sub(r"\s+", " ", text)
    created = re.fullmatch(r'CREATE TABLE "?\w+"? ?\((.*)\)(.*)', plain)
    if created is None:
        return [plain]
    clauses, depth, start = [], 0, 0
    body = f"{created[1]},"
    for at, letter in enumerate(re.sub(r"'(?:[^']|'')*'", lambda found: "_" * len(found[0]), body)):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            clauses.append(f"{table}: {body[start:at].strip()}")
            start = at + 1
    return [*clauses, f"{table}: ({created[2]})"]


def main() -> None:
    """Make the schema and print it."""
    half, way = sys.argv[1:]
    {"flask": flask, "django": django}[half](way)
    address = os.environ["DATABASE_URL"]
    if address.startswith("sqlite"):
        found = sqlite_statements(unquote(urlsplit(address).path)[1:])
    else:
        found = postgresql_statements(address)
    kept = [part for table, text in found if not FOREIGN.fullmatch(table) for part in parts(table, text)]
    print(json.dumps(sorted(kept), indent=1))


main()
