"""A page as lines that can be compared: without what differs by app or by the second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from zoneinfo import ZoneInfo

from selectolax.lexbor import LexborNode

from suite.model import MODEL
from suite.pages import Page

MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?")
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
STATIC = re.compile(r"(/static/[\w/-]+)(?:\.[0-9a-f]{8,})?(\.\w+)(?:\?.*)?$")
KEEPS_SPACE = frozenset({"textarea", "pre"})


def _moment(found: re.Match[str]) -> str:
    """A time of the last hours is that of the run."""
    zone = ZoneInfo(MODEL.timezone)
    try:
        told = datetime.fromisoformat(found.group()).replace(tzinfo=zone)
    except ValueError:
        return found.group()
    near = abs(datetime.now(zone) - told) < timedelta(hours=3)
    return "NOW" if near else found.group()


def text(value: str) -> str:
    """One line of text."""
    return MOMENT.sub(_moment, re.sub(r"[ \t\r\n\f]+", " ", value).strip(" "))


def _attributes(node: LexborNode) -> Iterator[str]:
    for name, given in sorted(node.attributes.items()):
        value = given or ""
        if node.tag == "input" and name == "value" and not value.strip():
            continue  # An empty input is the same with and without it.
        if node.tag == "option" and name == "selected" and not node.attributes.get("value"):
            continue  # Without any, browsers select the first.
        if name == "class":
            value = " ".join(sorted(value.split()))
        elif name in ("href", "src"):
            value = STATIC.sub(r"\1\2", value)
        elif name == "value":
            value = value.strip()
        elif value == name:
            value = ""
        yield f"{name}={text(value)!r}"


def _skipped(node: LexborNode) -> bool:
    """Whether a node is the proof against forgery, whose name and value are each app's own."""
    return node.tag == "input" and "csrf" in (node.attributes.get("name") or "")


def _is_random(node: LexborNode) -> bool:
    """Whether rows with random ids stand here: those of one second have no order."""
    while node.parent is not None and "data-entity" not in node.attributes:
        node = node.parent
    tables = {entity.table for entity in MODEL.entities if entity.ids == "uuid"}
    return node.attributes.get("data-entity") in tables


def _lines(node: LexborNode, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if node.tag == "-text":
        written = text(node.text() or "")
        if written:
            yield f"{indent}{written}"
        return
    if node.tag is None or node.tag.startswith(("-", "!", "_")) or _skipped(node):
        return
    if node.tag == "span" and "data-framework" in node.attributes:
        yield f"{indent}<badge>"
        return
    if "newest" in (node.attributes.get("class") or "").split() and _is_random(node):
        yield f"{indent}<the newest>"
        return
    yield f"{indent}<{' '.join([node.tag, *_attributes(node)])}>"
    if node.tag in KEEPS_SPACE:
        yield f"{indent}  {(node.text() or '').strip()!r}"
        return
    child = node.child
    while child is not None:
        yield from _lines(child, depth + 1)
        child = child.next


def lines(page: Page) -> list[str]:
    """The page's elements, attributes and texts, one a line."""
    root = page.tree.root
    return list(_lines(root, 0)) if root is not None else []


def differing(left: Page, right: Page) -> list[tuple[str, str]]:
    """The places at which two pages differ: what the one says there, what the other says."""
    first, second = lines(left), lines(right)
    if first == second:
        return []
    first, second = _own_ids(first, second)
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    return [
        ("\n".join(first[a:b]), "\n".join(second[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def _renamed(line: str, names: dict[str, str]) -> str:
    return UUID.sub(lambda found: names.get(found.group(), found.group()), line)


def _own_ids(first: list[str], second: list[str]) -> tuple[list[str], list[str]]:
    """Random ids that only one of the pages has are numbered in their order."""
    ids = [UUID.findall("\n".join(one)) for one in (first, second)]
    made = []
    for own, other, written in ((ids[0], ids[1], first), (ids[1], ids[0], second)):
        numbers = {
            key: f"UUID-{at}"
            for at, key in enumerate(dict.fromkeys(k for k in own if k not in other))
        }
        made.append([_renamed(line, numbers) for line in written])
    return made[0], made[1]
