"""Writing rows: one transaction each, no update lost, races answered at the field."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import sqlalchemy as sa
import sqlalchemy.orm as so
from flask import abort, request
from sqlalchemy.exc import IntegrityError

from app.database import Base, Row, StaleRowError, writing
from app.extensions import db

if TYPE_CHECKING:
    from app.forms import RowForm


class ProtectedRowError(Exception):
    """Rows point at this one and forbid its deletion."""


class Draft(Protocol):
    """What somebody wants to write in a row, such as a form."""

    def validate(self) -> bool:
        """Whether it may be written; what is wrong stays in the draft."""

    def populate_obj(self, obj: Any) -> None:
        """Copy the values to the row."""

    def read_again(self) -> None:
        """Forget what was read of other rows: one may be gone by now."""


def posted_version() -> int:
    """The version that the form was made from."""
    text = request.form.get("row_version", "")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        abort(400)
    return int(text)


def require_version(row: Row, version: int) -> None:
    """Compare with the newest state, inside the transaction that will write."""
    try:
        stale = row.row_version != version
    except so.exc.ObjectDeletedError:
        abort(404)
    if stale:
        raise StaleRowError


def changed_or_gone(row: Row) -> StaleRowError:
    """What a lost race means: the row has changed, or there is none any more, which is 404."""
    try:
        db.session.refresh(row)
    except sa.exc.InvalidRequestError:
        abort(404)
    return StaleRowError()


def save(draft: Draft, row: Row, version: int | None = None) -> bool:
    """Validate and write; False leaves the errors in the draft.

    Raises StaleRowError when the row is not at the given version any more.
    """
    if not draft.validate():
        return False
    try:
        with writing():
            if version is not None:
                require_version(row, version)
                row.row_version += 1
            draft.populate_obj(row)
            db.session.add(row)
    except so.exc.StaleDataError as error:
        raise changed_or_gone(row) from error
    except (IntegrityError, so.exc.ObjectDeletedError):
        # Somebody was faster: now the draft's own checks see what the database refused.
        draft.read_again()
        if draft.validate():
            abort(409)
        return False
    return True


def broken_rules(
    row: Row, values: Mapping[str, Any], wrong: Collection[str]
) -> list[tuple[str, ...]]:
    """The unique rules of a model that a row with these values would break.

    Rules about what is wrong already are left out; what is not among the values stays as it is.
    """
    broken, wrong = [], set(wrong)
    for names in row.UNIQUE:
        if not wrong.isdisjoint(names):
            continue
        wanted = {name: values.get(name, getattr(row, name)) for name in names}
        if None not in wanted.values() and is_taken(row, wanted):
            broken.append(names)
            # One that is taken by itself needs no second complaint.
            wrong.update(names if len(names) == 1 else ())
    return broken


def is_taken(row: Row, values: Mapping[str, Any]) -> bool:
    """Whether another row has these values."""
    model = type(row)
    conditions = [getattr(model, name) == value for name, value in values.items()]
    if row.id is not None:
        conditions.append(model.id != row.id)
    return db.session.scalar(sa.select(model.id).where(*conditions).limit(1)) is not None


def taken_together(model: type[Row], names: Sequence[str]) -> str:
    """The labels of columns that are unique together, as a sentence lists them."""
    labels = [capfirst(model.LABELS[name.removesuffix("_id")]) for name in names]
    return ", ".join(labels[:-1]) + " and " + labels[-1]


def capfirst(text: str) -> str:
    """A sentence may begin with it."""
    return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Difference:
    """A field that two people have written differently."""

    label: str
    stored: str
    typed: str


def differences(form: "RowForm", row: Row) -> list[Difference]:
    """What is stored now and what the form says, where they are not the same."""
    form.read_again()
    texts = [
        (row.LABELS[field.name], field.text_of(getattr(row, field.name)), field.text_of(field.data))
        for field in form
        if field.name in row.LABELS
    ]
    return [Difference(*one) for one in texts if one[1] != one[2]]


def version_to_show(row: Row, conflict: list[Difference] | None) -> str:
    """The version that a form carries on: as posted, or the newest after a conflict."""
    if request.method == "POST" and conflict is None:
        return request.form.get("row_version", "")
    return str(row.row_version)


@dataclass(frozen=True)
class Deletion:
    """What a deletion takes along, and which rows forbid it, by plural label."""

    taken: dict[str, int]
    protected: dict[str, int]

    @property
    def count(self) -> int:
        """Rows that go with the deleted one."""
        return sum(self.taken.values())


def deletion(row: Row) -> Deletion:
    """Follow the delete rules of the foreign keys from one row to all that hang on it."""
    taken: dict[type[Row], set[Any]] = {}
    protected: dict[type[Row], set[Any]] = {}
    follow(type(row), {row.id}, taken, protected)
    taken.get(type(row), set()).discard(row.id)
    return Deletion(
        {model.PLURAL_LABEL: len(ids) for model, ids in taken.items() if ids},
        {model.PLURAL_LABEL: len(ids) for model, ids in protected.items() if ids},
    )


def follow(
    model: type[Row],
    ids: set[Any],
    taken: dict[type[Row], set[Any]],
    protected: dict[type[Row], set[Any]],
) -> None:
    """Add the rows that point at these ids, and what hangs on them."""
    for other, column, rule in pointing_at(model):
        found = set(db.session.scalars(sa.select(other.id).where(column.in_(ids))))
        if rule == "CASCADE":
            new = found - taken.setdefault(other, set())
            taken[other] |= new
            if new:
                follow(other, new, taken, protected)
        elif rule == "RESTRICT":
            protected.setdefault(other, set()).update(found)


def pointing_at(model: type[Row]) -> Sequence[tuple[type[Row], sa.ColumnElement[Any], str | None]]:
    """Every foreign key of a row's class that leads to this class, with its delete rule."""
    target = sa.inspect(model).local_table
    return [
        (mapper.class_, key.parent, key.ondelete)
        for mapper in sorted(Base.registry.mappers, key=lambda one: one.class_.__name__)
        if issubclass(mapper.class_, Row)
        for key in sorted(mapper.local_table.foreign_keys, key=lambda one: one.parent.name)
        if key.column.table is target
    ]


def delete(row: Row, version: int) -> None:
    """Delete in one transaction; 409 when a row that may not lose this one points at it."""
    try:
        with writing():
            require_version(row, version)
            if deletion(row).protected:
                raise ProtectedRowError
            db.session.delete(row)
    except so.exc.StaleDataError as error:
        raise changed_or_gone(row) from error
    except IntegrityError as error:
        raise ProtectedRowError from error
