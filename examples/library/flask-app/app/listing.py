"""List pages: search, filters, order and pages of one model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import sqlalchemy as sa
import sqlalchemy.orm as so
from flask import abort, request
from sqlalchemy.orm.interfaces import ORMOption

from app import access
from app.database import Row
from app.extensions import db
from app.forms import FilterForm

PAGE_SIZE = 20


@dataclass(frozen=True)
class Listing:
    """One page of rows and where it stands."""

    rows: Sequence[Any]
    count: int
    number: int
    query: Mapping[str, str]
    size: int = PAGE_SIZE

    @property
    def last(self) -> int:
        """Number of the last page."""
        return last_page(self.count, self.size)

    def address(self, **changes: Any) -> str:
        """The same list with other parameters."""
        query = request.args.copy()
        for name, value in changes.items():
            if value is None:
                query.poplist(name)
            else:
                query[name] = str(value)
        return "?" + urlencode(list(query.items(multi=True)))

    def sorted_by(self, name: str) -> str:
        """`ascending`, `descending` or `none`: what the list is sorted by."""
        return {name: "ascending", f"-{name}": "descending"}.get(self.query.get("sort", ""), "none")

    def sort_address(self, name: str) -> str:
        """The list sorted by a column, the other way round if it is already."""
        ascending = self.sorted_by(name) == "ascending"
        return self.address(sort=f"-{name}" if ascending else name, page=None)

    @property
    def filtered(self) -> bool:
        """Whether anything narrows the list."""
        return any(name not in {"sort", "page"} for name in self.query)


def last_page(count: int, size: int) -> int:
    """Number of the last page of so many rows; an empty list has one."""
    return max(1, -(-count // size))


def ordering(model: type[Row], names: Sequence[str]) -> list[sa.ColumnElement[Any]]:
    """Order by columns, absent values last on every database, then by id in the same direction."""
    result: list[sa.ColumnElement[Any]] = []
    for name in names:
        column = sa.inspect(model).columns[name.removeprefix("-")]
        if column.nullable:
            result.append(column.is_(None))
        result.append(column.desc() if name.startswith("-") else column.asc())
    descending = bool(names) and names[-1].startswith("-")
    return [*result, model.id.desc() if descending else model.id.asc()]


def page_number(last: int) -> int:
    """The page asked for; 404 outside the list."""
    text = request.args.get("page", "").strip() or "1"
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= last and len(text) < 10):
        abort(404)
    return int(text)


def paginate(
    model: type[Row],
    filters: FilterForm,
    *,
    size: int = PAGE_SIZE,
    options: Sequence[ORMOption] = (),
) -> Listing:
    """The page of a list that the request asks for; 400 for what the list does not know."""
    if not filters.validate():
        abort(400)
    query = filters.given_texts()
    statement = sa.select(model).where(*filters.where_clauses())
    if filters.SEARCH and (phrase := query.get("q")):
        columns = sa.inspect(model).columns
        statement = statement.where(
            sa.or_(*(columns[name].icontains(phrase, autoescape=True) for name in filters.SEARCH))
        )
    sort = query.get("sort", "")
    if sort and sort.removeprefix("-") not in filters.SORTABLE:
        abort(400)
    count = db.session.scalar(sa.select(sa.func.count()).select_from(statement.subquery())) or 0
    number = page_number(last_page(count, size))
    rows = db.session.scalars(
        statement.order_by(*ordering(model, [sort] if sort else model.ORDER))
        .options(*options)
        .limit(size)
        .offset((number - 1) * size)
    ).all()
    return Listing(rows, count, number, query, size)


@dataclass(frozen=True)
class Related:
    """The first rows that point at a row, how many there are, and how a list filters by them."""

    name: str
    model: type[Row]
    rows: Sequence[Any]
    count: int
    parameter: str


def related(row: Row, *names: str) -> list[Related]:
    """Rows at the other ends of the row's relationships."""
    relationships = sa.inspect(type(row)).relationships
    return [
        related_by(row, name, relationships[name])
        for name in names
        if access.may_read(relationships[name].mapper.class_)
    ]


def related_by(row: Row, name: str, relationship: so.RelationshipProperty[Any]) -> Related:
    """Rows at the other end of one relationship."""
    model = relationship.mapper.class_
    condition = so.with_parent(row, relationship.class_attribute)
    count = db.session.scalar(sa.select(sa.func.count()).select_from(model).where(condition)) or 0
    rows = db.session.scalars(
        sa.select(model).where(condition).order_by(*ordering(model, model.ORDER)).limit(PAGE_SIZE)
    ).all()
    return Related(name, model, rows, count, relationship.back_populates or name)
