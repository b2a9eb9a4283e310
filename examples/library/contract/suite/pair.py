"""Both apps side by side: every step is done in both, and the two answers are compared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from suite import differences, normal
from suite.app import App
from suite.browser import Answer, Browser, Changes
from suite.differences import Listed, Observed
from suite.model import MODEL, Entity
from suite.rows import Rows

HEADERS = (
    "content-type",
    "cache-control",
    "allow",
    "content-security-policy",
    "retry-after",
    "content-language",
)
Action = Callable[[Browser], Answer]


@dataclass
class Both:
    """The two answers to one step."""

    left: Answer
    right: Answer

    @property
    def saved(self) -> bool:
        """Whether both accepted a form."""
        return self.left.saved and self.right.saved

    @property
    def keys(self) -> tuple[str, str]:
        """The ids of the row, in either app."""
        return self.left.key, self.right.key


class Pair:
    """The Flask app on the left, the Django app on the right."""

    def __init__(self, first: App, second: App) -> None:
        self.left, self.right = (first, second) if first.name == "flask" else (second, first)
        for one in (self.left, self.right):
            one.salt = f"{one.salt}-pair"
        self.rows = (Rows(self.left), Rows(self.right))
        self.listed: list[Listed] = differences.load()
        self.unlisted: list[Observed] = []
        self.compared = 0

    def close(self) -> None:
        """Lets the connections go."""
        for app in (self.left, self.right):
            for browser in app.browsers.values():
                browser.close()

    def both(self, who: str, action: Action) -> Both:
        """Does one thing in both apps."""
        return Both(action(self.left.as_(who)), action(self.right.as_(who)))

    def get(self, who: str, path: str | tuple[str, str], /, **parameters: str) -> Both:
        """Opens a page in both apps and compares; a row may have another address in each."""
        first, second = (path, path) if isinstance(path, str) else path
        found = Both(
            self.left.as_(who).get(first, **parameters),
            self.right.as_(who).get(second, **parameters),
        )
        query = "&".join(f"{name}={value}" for name, value in parameters.items())
        self.compare(f"{who} GET {first}{'?' + query if query else ''}", found)
        return found

    def create(self, who: str, entity: Entity, values: tuple[Changes, Changes]) -> Both:
        """Adds a row in both apps and compares."""
        found = Both(
            self.left.as_(who).create(entity.new_path, values[0]),
            self.right.as_(who).create(entity.new_path, values[1]),
        )
        self.compare(f"{who} POST {entity.new_path}", found)
        return found

    def submit(
        self,
        who: str,
        path: str | tuple[str, str],
        changes: Changes | tuple[Changes, Changes],
        selector: str = "main form[method=post]",
    ) -> Both:
        """Fills a form in both apps and compares."""
        first, second = (path, path) if isinstance(path, str) else path
        values = changes if isinstance(changes, tuple) else (changes, changes)
        found = Both(
            self.left.as_(who).submit(first, values[0], selector),
            self.right.as_(who).submit(second, values[1], selector),
        )
        self.compare(f"{who} POST {first}", found)
        return found

    def compare(self, where: str, found: Both) -> None:
        """Compares two answers: status, target, headers, errors, page."""
        self.compared += 1
        left, right = found.left, found.right
        self.observe("status", where, str(left.status), str(right.status))
        if left.status != right.status:
            return
        self.observe("location", where, self._location(left), self._location(right))
        for name in HEADERS:
            self.observe("header", f"{name} of {where}", _header(left, name), _header(right, name))
        if left.location or "html" not in _header(left, "content-type"):
            return  # Nobody sees the page of a redirect.
        if not MODEL.alike and not left.page.all("main"):
            self.observe("error page", where, left.page.text("body"), right.page.text("body"))
            return
        self.observe("errors", where, _errors(left), _errors(right))
        for first, second in normal.differing(left.page, right.page):
            self.observe("dom", where, first, second)

    def observe(self, kind: str, where: str, left: str, right: str) -> None:
        """Notes a difference, on the list or not."""
        if left == right:
            return
        one = Observed(kind, where, left, right)
        for entry in self.listed:
            if entry.fits(one):
                entry.seen += 1
                return
        self.unlisted.append(one)

    def expect_nothing_new(self, since: int) -> None:
        """Fails when a difference was found since then that is not on the list."""
        new = self.unlisted[since:]
        assert not new, f"{len(new)} differences that are not listed:\n" + "\n".join(
            str(one) for one in new[:8]
        )

    def _location(self, answer: Answer) -> str:
        """A redirect's target with its query decoded and without random ids."""
        parts = urlsplit(answer.location)
        target = f"{parts.path} {sorted(parse_qsl(parts.query, keep_blank_values=True))}"
        if any(one.ids == "uuid" and one.list_path in target for one in MODEL.entities):
            return normal.UUID.sub("UUID", target)
        return target

    def applies(self, entry: Listed) -> bool:
        """Whether a listed difference can show with this model and these databases."""
        for key, value in entry.when.items():
            if key == "database" and not (self.left.database or "").startswith(value):
                return False
            if key == "has" and not _has(str(value)):
                return False
        return True

    def summary(self) -> dict[str, Any]:
        """What was compared and found."""
        return {
            "compared": self.compared,
            "seen": {one.id: one.seen for one in self.listed if one.seen},
            "unseen": [one.id for one in self.listed if not one.seen and self.applies(one)],
            "unlisted": [vars(one) for one in self.unlisted],
            "listed": [
                {"id": one.id, "what": one.what, "teaches": one.teaches} for one in self.listed
            ],
        }


def _has(what: str) -> bool:
    """Whether the model has a field of this type or a relation of this kind."""
    found = {field.type for entity in MODEL.entities for field in entity.fields}
    found |= {f"{entity.ids} ids" for entity in MODEL.entities}
    found |= {link.kind for entity in MODEL.entities for link in entity.relations}
    found |= {link.on_delete or "" for entity in MODEL.entities for link in entity.relations}
    if any(field.offers_default for entity in MODEL.entities for field in entity.fields):
        found.add("default")
    if any(entity.relations or entity.owned for entity in MODEL.entities):
        found.add("key")
    return what in found


def _header(answer: Answer, name: str) -> str:
    value = answer.headers.get(name, "").lower()
    return (
        ", ".join(sorted(part.strip() for part in value.split(",")))
        if name != "content-type"
        else value
    )


def _errors(answer: Answer) -> str:
    """Codes by field of the page's form."""
    page = answer.page
    if not page.has_form("main form[method=post]"):
        return ""
    form = page.form()
    if not MODEL.alike:
        # Sentences of different frameworks have other gaps.
        return str(dict(sorted(form.codes.items())))
    made = {name: [str(one) for one in found] for name, found in sorted(form.errors.items())}
    return str({**made, "_": [str(one) for one in form.row_errors]})
