"""Makes rows of any entity through its form, with whatever other rows they need."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from suite.app import App
from suite.browser import Answer, Browser, Changes, complaint
from suite.model import MODEL, Entity, Field, Relation

Values = dict[str, str | list[str] | None]
NARROW = frozenset({"boolean", "choice"})
# As often a value is changed until it differs from those before; a field may have few values.
TRIES = 40


def member_may_create(entity: Entity) -> bool:
    """Whether a plain member may add rows."""
    return entity.access != "staff"


@dataclass
class Rows:
    """Adds rows to one app. `alice` adds them unless only staff may."""

    app: App
    shared: dict[str, str] = field(default_factory=dict)
    user_ids: dict[str, str] = field(default_factory=dict)
    used: set[tuple[str, ...]] = field(default_factory=set)

    def writer(self, entity: Entity) -> Browser:
        """Who adds rows of this entity."""
        return self.app.as_("alice" if member_may_create(entity) else "staff")

    def values(
        self, entity: Entity, *, full: bool = True, changes: Changes | None = None
    ) -> Values:
        """Everything that a valid new row needs; with `full` the optional fields too.

        Without, they are sent empty, as a browser would: it leaves out only boxes without a tick.
        """
        given = changes or {}
        made: Values = {}
        for one in (each for each in entity.fields if each.name not in given):
            if full or one.required:
                made[one.name] = self.field_value(entity, one)
            elif one.type != "boolean":
                made[one.name] = ""
        for link in entity.relations:
            if link.name not in given and (link.required or (full and self._easy(link))):
                made[link.name] = self.target(entity, link)
        made.update(given)
        for names in entity.unique:
            self._differ(entity, names, made, given)
        return made

    def _differ(self, entity: Entity, names: tuple[str, ...], made: Values, given: Changes) -> None:
        """Changes what is not given until no row before had these values together."""
        members = [one for one in entity.every if one.name in names]
        free = [one for one in members if one.name not in given]
        for number in range(TRIES):
            values = [made.get(one.name) for one in members]
            absent = any(
                not value and getattr(one, "type", "") != "boolean"
                for one, value in zip(members, values, strict=True)
            )
            key = (entity.name, *names, *(str(value) for value in values))
            if absent or key not in self.used:
                self.used.add(key)
                return
            if free:
                one = free[number % len(free)]
                made[one.name] = self._new(entity, one)

    def field_value(self, entity: Entity, one: Field) -> str:
        """A value that no other row has, where that is possible."""
        if one.unique and one.type in NARROW and not one.required:
            return ""
        return self.app.distinct.text(entity.name, one)

    def _easy(self, link: Relation) -> bool:
        """Whether an optional relation can be filled without using something up."""
        return not link.exclusive

    def target(self, entity: Entity, link: Relation) -> str | list[str]:
        """A row that a new row can point at."""
        if link.to_user:
            found = self.user_for(entity, link)
        elif link.exclusive:
            found = self.make(MODEL.entity(link.to))
        else:
            found = self.some(MODEL.entity(link.to))
        return [found] if link.many else found

    def _new(self, entity: Entity, one: Field | Relation) -> str:
        """Another value, or a row that nothing points at yet."""
        if isinstance(one, Field):
            return self.field_value(entity, one)
        if one.to_user:
            return self.user_id(entity, one, self.app.new_user().name)
        return self.make(MODEL.entity(one.to))

    def some(self, entity: Entity) -> str:
        """A row that may be shared: made once."""
        if entity.name not in self.shared:
            self.shared[entity.name] = self.make(entity)
        return self.shared[entity.name]

    def of_alice(self, entity: Entity) -> str:
        """A row of alice that tests of rights only look at; of staff where only they may add."""
        name = f"access {entity.name}"
        if name not in self.shared:
            self.shared[name] = self.make(entity)
        return self.shared[name]

    def user_id(self, entity: Entity, link: Relation, name: str) -> str:
        """The id that a user has, as a form offers it."""
        form = self.writer(entity).form(entity.new_path)
        found = {label: value for value, label in form.options.get(link.name, [])}
        assert name in found, (
            f"{link.name} of {entity.name} does not offer the user {name}: {list(found)}"
        )
        return found[name]

    def user_for(self, entity: Entity, link: Relation) -> str:
        """Bob, or a new user where nobody can be pointed at twice."""
        if not link.exclusive:
            key = f"{entity.name}.{link.name}"
            if key not in self.user_ids:
                self.user_ids[key] = self.user_id(entity, link, "bob")
            return self.user_ids[key]
        return self.user_id(entity, link, self.app.new_user().name)

    def add(
        self,
        entity: Entity,
        changes: Changes | None = None,
        *,
        full: bool = False,
        by: Browser | None = None,
    ) -> Answer:
        """Sends a new row; the answer may be a refusal."""
        writer = by or self.writer(entity)
        return writer.create(entity.new_path, self.values(entity, full=full, changes=changes))

    def make(
        self,
        entity: Entity,
        changes: Changes | None = None,
        *,
        full: bool = False,
        by: Browser | None = None,
    ) -> str:
        """Adds a row and gives its id; where only another owner may add it, one does."""
        answer = self.add(entity, changes, full=full, by=by)
        if by is None and self.is_owners_only(entity, answer):
            if entity.access == "staff":
                pytest.skip("one member of staff cannot add such a row twice")
            answer = self.add(entity, changes, full=full, by=self.app.new_user().browser)
        assert answer.saved, (
            f"a valid {entity.name} was refused ({answer.status}): {complaint(answer)}"
        )
        return answer.key

    def is_owners_only(self, entity: Entity, answer: Answer) -> bool:
        """Whether a row was refused because its owner has one with the same values."""
        if answer.status != 200 or not any("owned_by" in names for names in entity.unique):
            return False
        return answer.page.form().codes == {"_": ["unique_together"]}
