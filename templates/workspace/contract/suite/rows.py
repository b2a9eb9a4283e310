"""Makes rows of any entity through its form, with whatever other rows they need."""

from __future__ import annotations

from dataclasses import dataclass, field

from suite.app import App
from suite.browser import Answer, Browser, Changes, complaint
from suite.model import MODEL, Entity, Field, Relation

Values = dict[str, str | list[str] | None]
NARROW = frozenset({"boolean", "choice"})


def member_may_create(entity: Entity) -> bool:
    """Whether a plain member may add rows."""
    return entity.access != "staff"


@dataclass
class Rows:
    """Adds rows to one app. `alice` adds them unless only staff may."""

    app: App
    shared: dict[str, str] = field(default_factory=dict)
    user_ids: dict[str, str] = field(default_factory=dict)
    taken: set[tuple[str, str, str]] = field(default_factory=set)

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
        return made

    def field_value(self, entity: Entity, one: Field) -> str:
        """A value that no other row has, where that is possible."""
        if one.unique and one.type in NARROW and not one.required:
            return ""
        return self.app.distinct.text(entity.name, one)

    def _easy(self, link: Relation) -> bool:
        """Whether an optional relation can be filled without using something up."""
        return not link.exclusive and (link.to_user or link.name not in ("",))

    def target(self, entity: Entity, link: Relation) -> str | list[str]:
        """A row that a new row can point at."""
        if link.to_user:
            found = self.user_for(entity, link)
        elif link.exclusive or self._must_be_new(entity, link):
            found = self.make(MODEL.entity(link.to))
        else:
            found = self.some(MODEL.entity(link.to))
        return [found] if link.many else found

    def _must_be_new(self, entity: Entity, link: Relation) -> bool:
        """Whether rows could only differ by this relation in a rule over several members."""
        for names in entity.unique:
            members = [entity.by_name.get(name) for name in names]
            wide = [one for one in members if isinstance(one, Field) and one.type not in NARROW]
            links = [one for one in members if isinstance(one, Relation) and not one.to_user]
            if not wide and links and links[0] is link:
                return True
        return False

    def some(self, entity: Entity) -> str:
        """A row that may be shared: made once."""
        if entity.name not in self.shared:
            self.shared[entity.name] = self.make(entity)
        return self.shared[entity.name]

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
        if not link.exclusive and not self._only_users_differ(entity, link):
            key = f"{entity.name}.{link.name}"
            if key not in self.user_ids:
                self.user_ids[key] = self.user_id(entity, link, "bob")
            return self.user_ids[key]
        return self.user_id(entity, link, self.app.new_user().name)

    def _only_users_differ(self, entity: Entity, link: Relation) -> bool:
        for names in entity.unique:
            members = [entity.by_name.get(name) for name in names]
            others = [
                one
                for one in members
                if (isinstance(one, Field) and one.type not in NARROW)
                or (isinstance(one, Relation) and not one.to_user)
            ]
            if link in members and not others:
                return True
        return False

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
        """Adds a row and gives its id."""
        answer = self.add(entity, changes, full=full, by=by)
        assert answer.saved, (
            f"a valid {entity.name} was refused ({answer.status}): {complaint(answer)}"
        )
        return answer.key
