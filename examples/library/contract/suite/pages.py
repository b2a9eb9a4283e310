"""Reads a page: its forms, what they say is wrong, its rows and its messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from selectolax.lexbor import LexborHTMLParser, LexborNode

from suite.vocabulary import Problem, problem

Pairs = list[tuple[str, str]]


def plain(text: str) -> str:
    """A text with every run of what HTML takes for white space as one blank."""
    return re.sub(r"[ \t\r\n\f]+", " ", text).strip(" ")


def words(node: LexborNode | None) -> str:
    """The text of an element, plain."""
    return plain(node.text() or "") if node is not None else ""


def exact(node: LexborNode) -> str:
    """The text of an element as it is, but for white space around it that the template may add."""
    return (node.text() or "").strip(" \t\r\n\f")


def attribute(node: LexborNode, name: str) -> str | None:
    """An attribute's value; empty text for one that is there without a value, None without it."""
    if name not in node.attributes:
        return None
    return node.attributes[name] or ""


@dataclass
class Form:
    """A form as a browser would send it untouched, and the errors that it shows."""

    action: str
    method: str
    pairs: Pairs
    options: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    errors: dict[str, list[Problem]] = field(default_factory=dict)
    row_errors: list[Problem] = field(default_factory=list)

    def value(self, name: str) -> str | None:
        """What the first control of this name holds."""
        return next((value for key, value in self.pairs if key == name), None)

    def values(self, name: str) -> list[str]:
        """What all controls of this name hold."""
        return [value for key, value in self.pairs if key == name]

    def code(self, name: str) -> str | None:
        """The code of the error at a field; None when it has none."""
        found = self.errors.get(name)
        return found[0].code if found else None

    @property
    def codes(self) -> dict[str, list[str]]:
        """Codes by field; those of the row as a whole under `_`."""
        made = {name: [one.code for one in found] for name, found in self.errors.items()}
        if self.row_errors:
            made["_"] = [one.code for one in self.row_errors]
        return made


def _selected(select: LexborNode) -> list[str]:
    options = select.css("option")
    chosen = [one for one in options if attribute(one, "selected") is not None]
    if not chosen and options and attribute(select, "multiple") is None:
        chosen = options[:1]
    return [_option(one) for one in chosen]


def _option(node: LexborNode) -> str:
    value = attribute(node, "value")
    return words(node) if value is None else value


def _control(node: LexborNode) -> list[str]:
    """What one control would send."""
    kind = (attribute(node, "type") or "text").lower()
    if attribute(node, "disabled") is not None:
        return []
    if node.tag == "select":
        return _selected(node)
    if node.tag == "textarea":
        return [(node.text() or "").replace("\r\n", "\n")]
    if kind in ("submit", "button", "reset", "image", "file"):
        return []
    if kind in ("checkbox", "radio"):
        ticked = attribute(node, "checked") is not None
        return [attribute(node, "value") or "on"] if ticked else []
    return [attribute(node, "value") or ""]


def read_form(node: LexborNode) -> Form:
    """Reads one form element."""
    made = Form(attribute(node, "action") or "", (attribute(node, "method") or "get").lower(), [])
    for control in node.css("input, select, textarea"):
        name = attribute(control, "name")
        if not name:
            continue
        made.pairs += [(name, value) for value in _control(control)]
        if control.tag == "select":
            made.options[name] = [(_option(one), words(one)) for one in control.css("option")]
        elif attribute(control, "type") == "checkbox" and control.parent is not None:
            offered = (attribute(control, "value") or "on", words(control.parent))
            made.options.setdefault(name, []).append(offered)
    for place in node.css(".field[data-field]"):
        found = [problem(words(one)) for one in place.css("ul.errors > li")]
        if found:
            made.errors[attribute(place, "data-field") or ""] = found
    made.row_errors = [problem(words(one), of_row=True) for one in node.css("ul.form-errors > li")]
    return made


class Page:
    """One HTML page."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.tree = LexborHTMLParser(html)

    def find(self, selector: str) -> LexborNode | None:
        """The first element that the selector finds."""
        return self.tree.css_first(selector)

    def all(self, selector: str) -> list[LexborNode]:
        """All elements that the selector finds."""
        return self.tree.css(selector)

    def text(self, selector: str) -> str:
        """The words of the first element that the selector finds; empty when there is none."""
        return words(self.find(selector))

    @cached_property
    def title(self) -> str:
        """The page's title."""
        return self.text("title")

    @cached_property
    def messages(self) -> list[str]:
        """What the page says was done."""
        return [words(one) for one in self.all("ul.messages > li")]

    def form(self, selector: str = "main form[method=post]") -> Form:
        """The first form that the selector finds; a page without it is a failure."""
        node = self.find(selector)
        assert node is not None, f"there is no {selector} on the page {self.title!r}"
        return read_form(node)

    def has_form(self, selector: str) -> bool:
        """Whether there is such a form."""
        return self.find(selector) is not None

    @cached_property
    def fields(self) -> dict[str, LexborNode]:
        """The values of a row's page by field."""
        return {
            attribute(place, "data-field") or "": value
            for place in self.all("dl.fields > div[data-field]")
            if (value := place.css_first("dd")) is not None
        }

    def shown(self, name: str) -> str:
        """The text of one field on a row's page, exactly."""
        return exact(self.fields[name])

    @cached_property
    def rows(self) -> list[dict[str, str]]:
        """The rows of a list: texts by field, and as `@` where the first cell leads to."""
        return [_row(one) for one in self.all("table.rows > tbody > tr")]

    @cached_property
    def row_ids(self) -> list[str]:
        """The ids of a list's rows, from their addresses."""
        return [one["@"].rstrip("/").rpartition("/")[2] for one in self.rows]


def _row(line: LexborNode) -> dict[str, str]:
    link = line.css_first("a[href]")
    cells = {attribute(one, "data-field") or "": exact(one) for one in line.css("td[data-field]")}
    return cells | {"@": (attribute(link, "href") or "") if link is not None else ""}
