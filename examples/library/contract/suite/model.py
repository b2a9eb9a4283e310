"""The model of the pair, read from model.json: entities, fields and relations with their rules."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent

TEXT_TYPES = frozenset({"string", "text", "email", "url", "slug", "choice"})


@dataclass(frozen=True)
class Literal:
    """A bound or a default; kinds: text, number, boolean, json, now, today, uuid."""

    kind: str
    value: Any = None


@dataclass(frozen=True)
class Choice:
    """One offered value of a choice field and the words that stand for it."""

    value: str
    label: str


@dataclass(frozen=True)
class Field:
    """One field and every option that the model gives it."""

    name: str
    type: str
    label: str
    help: str
    required: bool
    unique: bool
    index: bool
    default: Literal | None
    max_length: int | None
    min_length: int | None
    max: Literal | None
    min: Literal | None
    pattern: str | None
    choices: tuple[Choice, ...]
    digits: int | None
    places: int | None
    search: bool
    filter: bool
    sort: bool
    list: bool
    nullable: bool

    @property
    def is_text(self) -> bool:
        """Whether its length counts."""
        return self.type in TEXT_TYPES

    @property
    def offers_default(self) -> bool:
        """Whether its form begins with a value that may be taken away."""
        if self.required or self.type == "boolean":
            return False
        return self.default not in (None, Literal("json"))


@dataclass(frozen=True)
class Relation:
    """A link to another entity, to the entity itself or to a user."""

    name: str
    kind: str
    to: str
    label: str
    help: str
    required: bool
    nullable: bool
    on_delete: str | None
    reverse: str
    filter: bool
    list: bool
    column: str | None
    link: tuple[str, str, str] | None

    @property
    def to_user(self) -> bool:
        """Whether it points at the accounts and not at an entity of the model."""
        return self.to == "User"

    @property
    def many(self) -> bool:
        """Whether one row has any number of targets."""
        return self.kind == "many-to-many"

    @property
    def exclusive(self) -> bool:
        """Whether a target can be taken once only."""
        return self.kind == "one-to-one"


@dataclass(frozen=True)
class Incoming:
    """The other end of a relation: the name here, the entity that owns it, and the relation."""

    name: str
    source: str
    relation: str


@dataclass(frozen=True)
class Constraint:
    """A named rule of the table."""

    kind: str
    name: str
    columns: tuple[str, ...]
    field: str | None


@dataclass(frozen=True)
class Entity:
    """One kind of rows, its addresses, its rules."""

    name: str
    table: str
    route: str
    area: str
    label: str
    plural_label: str
    title: str | None
    order: tuple[tuple[str, bool], ...]
    unique: tuple[tuple[str, ...], ...]
    owned: bool
    created_at: bool
    updated_at: bool
    access: str
    ids: str
    fields: tuple[Field, ...]
    relations: tuple[Relation, ...]
    incoming: tuple[Incoming, ...]
    members: tuple[str, ...]
    constraints: tuple[Constraint, ...]

    @property
    def list_path(self) -> str:
        """Address of its list."""
        return f"/{self.route}/"

    @property
    def new_path(self) -> str:
        """Address of its empty form."""
        return f"/{self.route}/new/"

    def path(self, key: str, action: str = "") -> str:
        """Address of one row, or of what can be done with it."""
        return f"/{self.route}/{key}/{action}/" if action else f"/{self.route}/{key}/"

    @cached_property
    def by_name(self) -> dict[str, Field | Relation]:
        """Fields and relations by name."""
        return {one.name: one for one in self.every}

    @property
    def every(self) -> list[Field | Relation]:
        """Fields, then relations."""
        return [*self.fields, *self.relations]

    @property
    def may_be_empty(self) -> bool:
        """Whether a form without anything in it is a valid row."""
        return not any(one.required and getattr(one, "type", "") != "boolean" for one in self.every)

    @property
    def some_id(self) -> str:
        """A well-formed id that no row has."""
        if self.ids == "uuid":
            return "00000000-0000-4000-8000-00000000dead"
        return "987654321"

    def label_of(self, name: str) -> str:
        """What people read for a field, a relation or the owner."""
        member = self.by_name.get(name)
        return member.label if member else name


@dataclass(frozen=True)
class Model:
    """Everything that the suite knows of the pair."""

    title: str
    timezone: str
    language: str
    features: frozenset[str]
    entities: tuple[Entity, ...]

    @property
    def accounts(self) -> bool:
        """Whether the apps know their visitors; without accounts everybody may do everything."""
        return "accounts" in self.features

    def entity(self, name: str) -> Entity:
        """The entity of this name."""
        return next(one for one in self.entities if one.name == name)

    def relation(self, incoming: Incoming) -> Relation:
        """The relation that an incoming end belongs to."""
        source = self.entity(incoming.source)
        return next(one for one in source.relations if one.name == incoming.relation)


def _literal(data: dict[str, Any] | None) -> Literal | None:
    return Literal(data["kind"], data.get("value")) if data else None


def _field(data: dict[str, Any]) -> Field:
    made = {key: data[key] for key in Field.__dataclass_fields__}
    made |= {key: _literal(data[key]) for key in ("default", "max", "min")}
    made["choices"] = tuple(Choice(**one) for one in data["choices"])
    return Field(**made)


def _relation(data: dict[str, Any]) -> Relation:
    made = {key: data[key] for key in Relation.__dataclass_fields__}
    made["link"] = tuple(data["link"]) if data["link"] else None
    return Relation(**made)


def _entity(data: dict[str, Any]) -> Entity:
    made = {key: data[key] for key in Entity.__dataclass_fields__}
    made["order"] = tuple((name, descending) for name, descending in data["order"])
    made["unique"] = tuple(tuple(names) for names in data["unique"])
    made["fields"] = tuple(_field(one) for one in data["fields"])
    made["relations"] = tuple(_relation(one) for one in data["relations"])
    made["incoming"] = tuple(Incoming(**one) for one in data["incoming"])
    made["members"] = tuple(data["members"])
    made["constraints"] = tuple(
        Constraint(one["kind"], one["name"], tuple(one["columns"]), one["field"])
        for one in data["constraints"]
    )
    return Entity(**made)


def load(path: Path = HERE / "model.json") -> Model:
    """Reads the model that the generator wrote."""
    data = json.loads(path.read_text("utf-8"))
    return Model(
        title=data["title"],
        timezone=data["timezone"],
        language=data["language"],
        features=frozenset(data["features"]),
        entities=tuple(_entity(one) for one in data["entities"]),
    )


MODEL = load()
