"""Texts that match a pattern of the model, which has no look-around and no back-references."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import Any

# The standard library's own parser of patterns: the only place that knows their grammar exactly.
_parser = importlib.import_module("re._parser")

# Repeats without an upper bound end here, so that texts stay short.
MANY = 6
PRINTABLE = [chr(code) for code in range(33, 127)]
CLASSES: dict[str, str] = {
    "CATEGORY_DIGIT": "0123456789",
    "CATEGORY_WORD": "abcdefghijklmnopqrstuvwxyz0123456789_",
    "CATEGORY_SPACE": " ",
}

Node = tuple[Any, Any]
Chooser = Callable[[Any, Random], str]


def _members(nodes: Iterable[Node]) -> list[str]:
    """The printable characters of a class."""
    found: set[str] = set()
    nodes = list(nodes)
    for kind, value in nodes:
        name = str(kind)
        if name == "LITERAL":
            found.add(chr(value))
        elif name == "RANGE":
            found |= {chr(code) for code in range(value[0], min(value[1], 0x2FF) + 1)}
        elif name == "CATEGORY":
            text = str(value)
            plain = set(CLASSES[text.replace("_NOT", "")])
            found |= set(PRINTABLE) - plain if "_NOT" in text else plain
    if nodes and str(nodes[0][0]) == "NEGATE":
        return sorted(set(PRINTABLE) - found)
    return sorted(found)


def _repeat(value: tuple[int, Any, Sequence[Node]], random: Random) -> str:
    low, high, inner = value
    most = low + MANY if str(high) == "MAXREPEAT" else int(high)
    return "".join(_text(inner, random) for _ in range(random.randint(low, min(most, low + MANY))))


MAKERS: dict[str, Chooser] = {
    "LITERAL": lambda value, _: chr(value),
    "NOT_LITERAL": lambda value, random: random.choice([c for c in PRINTABLE if ord(c) != value]),
    "ANY": lambda _, random: random.choice(PRINTABLE),
    "IN": lambda value, random: random.choice(_members(value)),
    "MAX_REPEAT": _repeat,
    "MIN_REPEAT": _repeat,
    "BRANCH": lambda value, random: _text(random.choice(value[1]), random),
    "SUBPATTERN": lambda value, random: _text(value[3], random),
    "AT": lambda _value, _random: "",
}


def _text(nodes: Sequence[Node], random: Random) -> str:
    return "".join(MAKERS[str(kind)](value, random) for kind, value in nodes)


def matching(pattern: str, random: Random, low: int = 0, high: int | None = None) -> str:
    """A text of `low` to `high` characters that the whole pattern matches, without outer blanks."""
    tree = _parser.parse(pattern, re.ASCII)
    for _ in range(500):
        text = _text(tree, random)
        fits = low <= len(text) and (high is None or len(text) <= high)
        if fits and text == text.strip() and text:
            return text
    raise LookupError(f"found no text of {low} to {high} characters for {pattern!r}")


def matches(pattern: str, text: str) -> bool:
    """Whether the whole text has the form."""
    return re.fullmatch(pattern, text, re.ASCII) is not None


def differing(pattern: str, low: int = 0, high: int | None = None) -> str | None:
    """A text of an allowed length that the pattern does not match; None if it takes all."""
    compiled = re.compile(rf"\A(?:{pattern})\Z", re.ASCII)
    length = max(low, 1)
    for sign in ("!", "~", "Z", "0", "é", "a b"):
        text = (sign * max(length, 3))[: high or None]
        if len(text) >= low and not compiled.match(text):
            return text
    return None
