"""Types many values at once: each round takes every field's next case, each with a verdict."""

from __future__ import annotations

from dataclasses import dataclass, field

from suite.browser import Answer, Browser, Changes, complaint
from suite.case import Case
from suite.cases import accepted, refused
from suite.model import Entity, Field
from suite.pages import Form, Page
from suite.rows import Rows


@dataclass
class Outcome:
    """What came of one case: the answer's status, the code at the field, what the form held."""

    status: int
    code: str | None = None
    limit: str | None = None
    kept: str | None = None
    shown: str | None = None
    edit: str | None = None
    taken: bool = False


@dataclass
class Rounds:
    """Every round is sent once; its outcomes are remembered."""

    rows: Rows
    done: dict[tuple[str, str, int], dict[str, Outcome]] = field(default_factory=dict)

    def accepted(self, entity: Entity, at: int) -> dict[str, Outcome]:
        """Outcomes by field of the round of accepted values."""
        return self._round(entity, "accepted", at)

    def refused(self, entity: Entity, at: int) -> dict[str, Outcome]:
        """Outcomes by field of the round of refused values."""
        return self._round(entity, "refused", at)

    def _round(self, entity: Entity, kind: str, at: int) -> dict[str, Outcome]:
        key = (entity.name, kind, at)
        if key not in self.done:
            every = accepted if kind == "accepted" else refused
            cases = {one.name: every(one)[at] for one in entity.fields if at < len(every(one))}
            send = self._send_accepted if kind == "accepted" else self._send_refused
            self.done[key] = send(entity, cases)
        return self.done[key]

    def _post(self, entity: Entity, cases: dict[str, Case]) -> tuple[Browser, Answer]:
        """Sends a new row; where its owner has such a row already, somebody new does."""
        texts: Changes = {name: case.text for name, case in cases.items()}
        writer = self.rows.writer(entity)
        answer = self.rows.add(entity, texts, full=True, by=writer)
        if entity.access != "staff" and self.rows.is_owners_only(entity, answer):
            writer = self.rows.app.new_user().browser
            answer = self.rows.add(entity, texts, full=True, by=writer)
        return writer, answer

    def _send_accepted(self, entity: Entity, cases: dict[str, Case]) -> dict[str, Outcome]:
        """Cases that are refused get that as their outcome; the rest is sent again without them."""
        found: dict[str, Outcome] = {}
        left = dict(cases)
        while left:
            writer, answer = self._post(entity, left)
            if answer.saved:
                return found | self._shown(writer, entity, answer.key, left)
            wrong = self._wrong(entity, answer, left)
            apart = self._together(entity, answer, left)
            for name in apart:
                wrong |= self._send_accepted(entity, {name: left[name]})
            if not wrong:
                why = complaint(answer)
                return found | {name: Outcome(answer.status, code=why) for name in left}
            found |= wrong
            left = {name: case for name, case in left.items() if name not in wrong}
        return found

    def _together(self, entity: Entity, answer: Answer, cases: dict[str, Case]) -> list[str]:
        """The cases that only clash in their company: of each rule all but the first."""
        if answer.status != 200 or "_" not in answer.page.form().codes:
            return []
        found = {}
        for names in entity.unique:
            found |= dict.fromkeys([name for name in names if name in cases][1:])
        return list(found)

    def _wrong(self, entity: Entity, answer: Answer, cases: dict[str, Case]) -> dict[str, Outcome]:
        """The fields that a refused form complains of; where it broke, those that break alone."""
        if answer.status == 200:
            form = answer.page.form()
            wrong = {name: outcome(form, name) for name in cases if form.code(name)}
            for one in wrong.values():
                one.taken = one.code == "unique"
            return wrong
        broken: dict[str, Outcome] = {}
        for name, case in cases.items():
            _, alone = self._post(entity, {name: case})
            if alone.status not in (200, 302):
                broken[name] = Outcome(alone.status)
        return broken

    def _shown(
        self, writer: Browser, entity: Entity, key: str, cases: dict[str, Case]
    ) -> dict[str, Outcome]:
        page: Page = writer.open(entity.path(key))
        form = writer.form(entity.path(key, "edit"))
        return {
            name: Outcome(302, shown=page.shown(name), edit=form.value(name) or "")
            for name in cases
        }

    def _send_refused(self, entity: Entity, cases: dict[str, Case]) -> dict[str, Outcome]:
        if not cases:
            return {}
        _, answer = self._post(entity, cases)
        if answer.status == 200:
            form = answer.page.form()
            return {name: outcome(form, name) for name in cases}
        found = {}
        for name, case in cases.items():
            _, alone = self._post(entity, {name: case})
            has_form = alone.status == 200 and alone.page.has_form("main form[method=post]")
            found[name] = outcome(alone.page.form(), name) if has_form else Outcome(alone.status)
        return found


def outcome(form: Form, name: str) -> Outcome:
    """What a refused form says of a field."""
    found = form.errors.get(name, [])
    first = found[0] if found else None
    return Outcome(
        200,
        code=first.code if first else None,
        limit=first.value("limit_value") if first else None,
        kept=form.value(name),
    )


def count(entity: Entity, kind: str) -> int:
    """How many rounds there are."""
    every = accepted if kind == "accepted" else refused
    return max((len(every(one)) for one in entity.fields), default=0)


def cases(entity: Entity, kind: str) -> list[tuple[Field, int, Case]]:
    """Every case of every field, with the round in which it is sent."""
    every = accepted if kind == "accepted" else refused
    return [(one, at, case) for one in entity.fields for at, case in enumerate(every(one))]
