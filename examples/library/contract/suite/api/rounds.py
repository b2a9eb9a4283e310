"""Sends many values at once: each round takes every field's next case and notes what was wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from suite.api.cases import JsonCase, accepted, refused
from suite.api.client import Reply, collection, item
from suite.api.rows import Api
from suite.model import Entity

METHODS = ("POST", "PUT", "PATCH")
Cases = dict[str, JsonCase]


@dataclass
class Verdict:
    """What came of the cases of one field."""

    faults: list[str] = field(default_factory=list)
    proven: int = 0


@dataclass
class Rounds:
    """The cases of all fields through each method, sent once and remembered."""

    api: Api
    done: dict[tuple[str, str, str], dict[str, Verdict]] = field(default_factory=dict)

    def verdict(self, entity: Entity, kind: str, method: str, name: str) -> Verdict:
        """What came of one field's cases."""
        key = (entity.name, kind, method)
        if key not in self.done:
            self.done[key] = Round(self.api, entity, method).run(kind)
        return self.done[key][name]


@dataclass
class Round:
    """The cases of one entity through one method; PUT and PATCH go to one row, made for that."""

    api: Api
    entity: Entity
    method: str
    found: dict[str, Verdict] = field(default_factory=dict)
    path: str = ""
    fresh: bool = True

    def run(self, kind: str) -> dict[str, Verdict]:
        """Sends all cases of a kind."""
        every = accepted if kind == "accepted" else refused
        send = self.accept if kind == "accepted" else self.refuse
        listed = {one.name: every(one) for one in self.entity.fields}
        self.found = {name: Verdict() for name in listed}
        self.fresh = kind == "accepted"
        if self.method != "POST":
            self.path = item(self.entity, self.api.make(self.entity).key)
        for at in range(max(map(len, listed.values()), default=0)):
            send({name: cases[at] for name, cases in listed.items() if at < len(cases)})
        if self.path:
            self.api.as_("staff").delete(self.path)
        return self.found

    def send(self, cases: Cases) -> Reply:
        """One request with the cases in it."""
        values: dict[str, Any] = {name: case.value for name, case in cases.items()}
        staff = self.api.as_("staff")
        if self.method == "PATCH":
            return staff.patch(self.path, values)
        # What is refused takes nothing from the next, so that one body is enough for all.
        base = self.api.values(self.entity) if self.fresh else self.api.valid(self.entity)
        if self.method == "PUT":
            return staff.put(self.path, base | values)
        return self.api.writer(self.entity).post(collection(self.entity), base | values)

    def accept(self, cases: Cases) -> None:
        """All must be accepted; a value that a row has already proves nothing."""
        reply = self.send(cases)
        if reply.status in (200, 201):
            self.compare(reply, cases)
            return
        wrong = [name for name in reply.codes if name in cases]
        for name in wrong:
            if reply.codes[name] != ["unique"]:
                self.fault(name, cases[name], f"was refused: {reply.codes[name]}")
        rest = {name: case for name, case in cases.items() if name not in wrong}
        if wrong and rest:
            self.accept(rest)
        elif not wrong:
            self.apart(cases, self.accept, lambda name, case: self.alone(name, case, reply))

    def alone(self, name: str, case: JsonCase, reply: Reply) -> None:
        """A case that is refused for another reason than its value."""
        if reply.codes != {"_": ["unique_together"]}:
            self.fault(name, case, f"was {reply.status}: {reply.said[:200]}")

    def apart(
        self,
        cases: Cases,
        again: Callable[[Cases], None],
        single: Callable[[str, JsonCase], None],
    ) -> None:
        """Sends each case on its own; one that is alone already is judged."""
        for name, case in cases.items():
            if len(cases) == 1:
                single(name, case)
            else:
                again({name: case})

    def compare(self, reply: Reply, cases: Cases) -> None:
        """What is answered at once and what is read again must be what the cases say."""
        for row in (reply.json, self.api.read(self.entity, reply.key)):
            for name, case in cases.items():
                if not same(row[name], case.answer):
                    self.fault(name, case, f"is {row[name]!r:.100}, expected {case.answer!r:.100}")
        for name in cases:
            self.found[name].proven += 1
        if self.method == "POST":
            self.api.as_("staff").delete(item(self.entity, reply.key))

    def refuse(self, cases: Cases) -> None:
        """All must be refused, each with one of its codes."""
        reply = self.send(cases)
        if reply.status != 422:
            self.apart(
                cases,
                self.refuse,
                lambda name, case: self.fault(
                    name, case, f"was {reply.status}: {reply.said[:150]}"
                ),
            )
            return
        reply.check_problem()
        for name, case in cases.items():
            self.found[name].proven += 1
            self.judge(name, case, reply.codes.get(name, []))

    def judge(self, name: str, case: JsonCase, codes: Iterable[str]) -> None:
        """Whether a refused case has one of its codes."""
        if not set(codes) & case.codes:
            self.fault(name, case, f"was refused as {codes}, expected {sorted(case.codes)}")

    def fault(self, name: str, case: JsonCase, what: str) -> None:
        """Notes what was wrong with a case."""
        self.found[name].faults.append(f"{case} = {case.value!r:.80} {what}")


def same(left: Any, right: Any) -> bool:
    """Whether two values of JSON are equal; `true` is not 1, but 1.0 is."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, dict | list):
        return json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)
    return bool(left == right)
