"""The databases behind the apps: the model's tables in each, and the same in both."""

from __future__ import annotations

import pytest

from suite.app import App
from suite.database import (
    Database,
    Table,
    comparable_links,
    comparable_rows,
    model_tables,
    names_of_rows,
    open_database,
)
from suite.model import MODEL, Entity, Field
from suite.pair import Pair

KINDS = {
    "postgresql": {
        **dict.fromkeys(("string", "email", "url", "slug", "choice"), "character varying"),
        "text": "text",
        "integer": "bigint",
        "decimal": "numeric",
        "float": "double precision",
        "boolean": "boolean",
        "date": "date",
        "time": "time without time zone",
        "datetime": "timestamp with time zone",
        "duration": "interval",
        "uuid": "uuid",
        "json": "jsonb",
    },
}


@pytest.fixture
def database(app: App) -> Database:
    """The app's database."""
    return open_database(app)


@pytest.mark.rule("data.columns")
def test_columns(database: Database, entity: Entity) -> None:
    """A table has the model's columns, with their types and lengths, NULL where the model says."""
    table = database.table(entity.table)
    wanted = {"id", "row_version", *(one.name for one in entity.fields)}
    wanted |= {one.column for one in entity.relations if one.column}
    wanted |= {"owned_by_id"} if entity.owned else set()
    wanted |= {name for name in ("created_at", "updated_at") if getattr(entity, name)}
    assert set(table.columns) == wanted
    assert table.primary == ("id",)
    for field in entity.fields:
        column = table.columns[field.name]
        assert column.nullable == field.nullable, f"{field.name} may be NULL: {column.nullable}"
        if database.kind == "postgresql":
            assert column.type.startswith(KINDS["postgresql"][field.type]), (
                f"{field.name} is {column.type}"
            )
            if field.max_length and column.type.startswith("character"):
                assert column.type == f"character varying({field.max_length})"
            if field.type == "decimal":
                assert column.type == f"numeric({field.digits},{field.places})"
    for link in entity.relations:
        if link.column:
            assert table.columns[link.column].nullable == link.nullable


@pytest.mark.rule("data.rules")
def test_rules(database: Database, entity: Entity) -> None:
    """A table has the model's named rules."""
    table = database.table(entity.table)
    for rule in entity.constraints:
        if rule.kind == "check":
            assert rule.name in table.checks, (
                f"the table has no {rule.name}, only {list(table.checks)}"
            )
        elif rule.kind == "unique":
            assert table.unique.get(rule.columns) == rule.name, table.unique
        else:
            assert table.indexed.get(rule.columns) == rule.name, table.indexed
    for link in entity.relations:
        if link.column:
            places = [*table.indexed, *table.unique]
            assert any(place[0] == link.column for place in places), f"{link.column} has no index"
            if not link.to_user:
                assert table.foreign[link.column][0] == MODEL.entity(link.to).table


@pytest.mark.rule("data.checks-hold")
def test_stored_rows_keep_the_rules(database: Database, entity: Entity) -> None:
    """No stored text is longer than it may be or has a carriage return; no choice is unknown."""
    for row in database.rows(entity.table):
        for field in entity.fields:
            check_value(field, row[field.name])


def check_value(field: Field, value: object) -> None:
    """Fails when a stored value breaks a rule of its field."""
    if value is None:
        assert field.nullable
        return
    if field.is_text:
        text = str(value)
        assert "\r" not in text
        assert "\0" not in text
        assert field.max_length is None or len(text) <= field.max_length
        if text == "":
            assert not field.required
            assert not field.nullable
        elif field.choices:
            assert text in {one.value for one in field.choices}


def both(pair: Pair) -> tuple[Database, Database]:
    """Both databases."""
    return open_database(pair.left), open_database(pair.right)


@pytest.mark.rule("compare.schema")
def test_same_schema(pair: Pair) -> None:
    """Both databases have the same tables, columns, rules and indexed columns."""
    before = len(pair.unlisted)
    left, right = both(pair)
    for name in model_tables():
        same_table(pair, name, left.table(name), right.table(name))
    pair.expect_nothing_new(before)


def same_table(pair: Pair, name: str, left: Table, right: Table) -> None:
    """Compares two tables part by part."""
    for column in sorted({*left.columns, *right.columns}):
        pair.observe(
            "column",
            f"{name}.{column}",
            str(left.columns.get(column)),
            str(right.columns.get(column)),
        )
    pair.observe("primary", name, str(left.primary), str(right.primary))
    for kind, first, second in (
        ("unique", left.unique, right.unique),
        ("index", left.indexed, right.indexed),
    ):
        for members in sorted({*first, *second}):
            where = f"{name}({', '.join(members)})"
            pair.observe(kind, where, str(members in first), str(members in second))
            if members in first and members in second:
                pair.observe(f"{kind} name", where, first[members], second[members])
    for check in sorted({*left.checks, *right.checks}):
        pair.observe(
            "check", f"{name}.{check}", str(check in left.checks), str(check in right.checks)
        )
    for column in sorted({*left.foreign, *right.foreign}):
        one, other = left.foreign.get(column, ("", "")), right.foreign.get(column, ("", ""))
        pair.observe("key", f"{name}.{column}", one[0], other[0])
        pair.observe("delete rule", f"{name}.{column}", one[1], other[1])


@pytest.mark.rule("compare.schema")
def test_own_tables(pair: Pair) -> None:
    """Tables beside the model's are each framework's own and on the list."""
    before = len(pair.unlisted)
    left, right = both(pair)
    shared = set(model_tables())
    names = [", ".join(one for one in each.tables() if one not in shared) for each in (left, right)]
    pair.observe("tables", "beside the model's", *names)
    pair.expect_nothing_new(before)


@pytest.mark.rule("compare.rows")
def test_same_rows(pair: Pair, entity: Entity) -> None:
    """After the same journey both databases hold the same rows of the model."""
    before = len(pair.unlisted)
    left, right = both(pair)
    names = names_of_rows(left), names_of_rows(right)
    first, second = (
        [*comparable_rows(one, entity, name), *comparable_links(one, entity, name)]
        for one, name in zip((left, right), names, strict=True)
    )
    for row in sorted({*first, *second}):
        if first.count(row) != second.count(row):
            pair.observe(
                "row", entity.table, row if row in first else "", row if row in second else ""
            )
    pair.expect_nothing_new(before)
