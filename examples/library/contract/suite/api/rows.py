"""Makes rows through the API, with whatever other rows they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest

from suite.api import client as clients
from suite.api.client import Client, Reply, collection, item
from suite.api.values import sent
from suite.app import App
from suite.model import MODEL, Entity, Field, Relation
from suite.rows import Rows, member_may_create

Json = Mapping[str, Any]


@dataclass
class Api:
    """One app's API, its visitors and its rows. `alice` adds them unless only staff may."""

    app: App
    rows: Rows
    visitors: dict[str, Client] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)

    def as_(self, name: str) -> Client:
        """A visitor with a token of this user, the same for all tests; `anonymous` has none.

        Without accounts there are no tokens, and nobody needs one.
        """
        if name not in self.visitors:
            self.visitors[name] = clients.anonymous(self.app)
            if MODEL.accounts and name != "anonymous":
                token = clients.new_token(self.app, name).expect(201).json["token"]
                self.visitors[name].headers["Authorization"] = f"Bearer {token}"
        return self.visitors[name]

    def session(self, name: str) -> Client:
        """A visitor with the cookies of this user's pages."""
        key = f"session {name}"
        if key not in self.visitors:
            self.visitors[key] = clients.session(self.app, name)
        return self.visitors[key]

    def new_user(self) -> Client:
        """Somebody new."""
        return self.as_(self.app.new_user().name)

    def close(self) -> None:
        """Lets the connections go."""
        for one in self.visitors.values():
            one.close()

    def writer_name(self, entity: Entity) -> str:
        """Who adds rows of this entity."""
        return "alice" if member_may_create(entity) else "staff"

    def writer(self, entity: Entity) -> Client:
        """Who adds rows of this entity."""
        return self.as_(self.writer_name(entity))

    def values(
        self, entity: Entity, changes: Json | None = None, *, full: bool = True
    ) -> dict[str, Any]:
        """A body that is a valid new row, with some values replaced."""
        given = dict(changes or {})
        # What else is unique together with these targets must differ from row to row.
        targets = {
            link.name: str(given[link.name])
            for link in entity.relations
            if not link.many and is_id(link, given.get(link.name))
        }
        return sent(entity, self.rows.values(entity, full=full, changes=targets)) | given

    def valid(self, entity: Entity) -> dict[str, Any]:
        """A valid body for requests that are refused, made once."""
        key = f"valid {entity.name}"
        if key not in self.kept:
            self.kept[key] = self.values(entity)
        return dict(self.kept[key])

    def least(self, entity: Entity) -> dict[str, Any]:
        """A body with nothing but what must be there."""
        whole = self.values(entity)
        return {name: whole[name] for name in [*needed(entity), *unsteady(entity)]}

    def add(
        self,
        entity: Entity,
        changes: Json | None = None,
        *,
        full: bool = True,
        by: Client | None = None,
    ) -> Reply:
        """Sends a new row; the answer may be a refusal."""
        writer = by or self.writer(entity)
        return writer.post(collection(entity), self.values(entity, changes, full=full))

    def make(
        self,
        entity: Entity,
        changes: Json | None = None,
        *,
        full: bool = True,
        by: Client | None = None,
    ) -> Reply:
        """Adds a row; where only another owner may add it, one does."""
        found = self.add(entity, changes, full=full, by=by)
        if by is None and owner_counts(entity) and found.codes == {"_": ["unique_together"]}:
            if entity.access == "staff":
                pytest.skip("one member of staff cannot add such a row twice")
            found = self.add(entity, changes, full=full, by=self.new_user())
        return found.expect(201)

    def shared(self, entity: Entity) -> str:
        """The id of a row of alice (of staff where only they may add) that tests only look at."""
        key = f"shared {entity.name}"
        if key not in self.kept:
            self.kept[key] = self.make(entity).key
        return self.kept[key]

    def read(self, entity: Entity, key: str) -> dict[str, Any]:
        """A row as staff sees it."""
        return self.as_("staff").get(item(entity, key)).expect(200).json


def is_id(link: Relation, value: object) -> bool:
    """Whether a value could be the id of a link's target."""
    if link.to_user or MODEL.entity(link.to).ids == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    try:
        return isinstance(value, str) and str(UUID(value)) == value
    except ValueError:
        return False


def owner_counts(entity: Entity) -> bool:
    """Whether the owner is part of a unique rule."""
    return any("owned_by" in names for names in entity.unique)


def needed(entity: Entity) -> list[str]:
    """Members that a new row must name: required, and without a default."""
    return [
        name
        for name in entity.members
        if (member := entity.by_name[name]).required
        and not (
            isinstance(member, Field) and (member.type == "boolean" or member.default is not None)
        )
    ]


def unsteady(entity: Entity) -> list[str]:
    """Fields whose default is this moment, which may be out of the field's own bounds."""
    return [
        one.name
        for one in entity.fields
        if one.default and one.default.kind in ("now", "today") and (one.min or one.max)
    ]


def free_text(entity: Entity) -> Field | None:
    """A field that takes any short text."""
    return next(
        (
            one
            for one in entity.fields
            if one.type in ("string", "text")
            and not one.pattern
            and (one.max_length is None or one.max_length >= 20)
            and (one.min_length or 0) <= 5
        ),
        None,
    )
