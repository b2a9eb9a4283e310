"""Texts, addresses, slugs at the limits of their fields."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from suite import patterns
from suite.case import Case, bad, good
from suite.model import Field

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)> \'"',
    "{{ 7*7 }} {% raw %} {# x #} ${7*7} #{7}",
    "%s %(x)s 100% {x} {0.__class__}",
    "&amp; &lt;b&gt; </textarea></title>",
    "a\u202eb \u2066c\u2069 \u200d",
    "'; DROP TABLE x; -- \\ \\' \\n",
    "=1+1 @SUM(A1) -2+3",
    "שלום مرحبا 你好 😀 ÀÉ İı ß",
)


def accepted_text(field: Field) -> Iterator[Case]:
    low, high = field.min_length or 0, field.max_length
    if field.pattern:
        for number in range(3):
            random = Random(f"accepted {field.name} {number}")  # noqa: S311 - repeatable, not secret
            text = patterns.matching(field.pattern, random, low, high)
            yield good(field, f"pattern-{number}", text)
        return
    yield good(field, "padded", "  padded  ")
    if high:
        yield good(field, "longest", "ä" * high)
        yield good(field, "longest-padded", " " + "é" * high + " ")
        yield good(field, "longest-astral", "😀" * high)
    if low > 1:
        yield good(field, "shortest", "x" * low)
    for number, text in enumerate(HOSTILE):
        yield good(field, f"hostile-{number}", text)
    if field.type == "text":
        yield good(field, "lines", "one\r\ntwo\rthree\n\nfour")
        yield good(field, "long", "long text " * 2000)


def fits(field: Field, text: str) -> bool:
    if not field.is_text or field.type == "choice":
        return True
    length = len(text.replace("\r\n", "\n").strip())
    return (field.min_length or 0) <= length and (
        field.max_length is None or length <= field.max_length
    )


def refused_text(field: Field) -> Iterator[Case]:
    low, high = field.min_length or 0, field.max_length
    yield bad(
        "nul", "a\0b" + "x" * max(low - 3, 0), "null_characters", "invalid_pattern", "max_length"
    )
    pattern = ("invalid_pattern",) if field.pattern else ()
    if high:
        yield bad("too-long", "x" * (high + 1), "max_length", *pattern, limit=high)
        yield bad("far-too-long", "x" * (high + 20000), "max_length", *pattern, limit=high)
    if low > 1:
        yield bad("too-short", "x" * (low - 1), "min_length", *pattern, limit=low)
    if field.pattern:
        other = patterns.differing(field.pattern, low, high)
        if other is not None:
            yield bad("pattern", other, "invalid_pattern")
        random = Random(f"refused {field.name}")  # noqa: S311 - repeatable, not secret
        inner = patterns.matching(field.pattern, random, low, high)
        if not patterns.matches(field.pattern, f"{inner}\n!"):
            yield bad("pattern-lines", f"{inner}\n!\n", "invalid_pattern", "max_length")


def accepted_email(field: Field) -> Iterator[Case]:
    yield good(field, "plain", "someone@example.com")
    yield good(field, "plus", "  first.last+tag@mail.example.org ")
    longest = (field.max_length or 254) - len("@example.com")
    if longest >= 60:
        yield good(field, "quote", "o'neil@example.com")


def refused_email(field: Field) -> Iterator[Case]:
    for number, text in enumerate(
        (
            "x",
            "a@localhost",
            "a@",
            "@example.com",
            "a b@example.com",
            "a@b@example.com",
            "a@example",
        )
    ):
        yield bad(f"form-{number}", text, "invalid_email", *_any(field))
    yield bad("nul", "a\0@example.com", "null_characters", "invalid_email", *_any(field))
    yield from _too_long(field, "a" * 400 + "@example.com", "invalid_email")


def _any(field: Field) -> tuple[str, ...]:
    """Codes that a badly formed text may get as well, where the field has the option."""
    found = ("min_length",) if (field.min_length or 0) > 1 else ()
    return (*found, "invalid_pattern") if field.pattern else found


def _too_long(field: Field, text: str, *codes: str) -> Iterator[Case]:
    if field.max_length:
        yield bad("too-long", text, "max_length", *codes, *_any(field), limit=field.max_length)


def accepted_url(field: Field) -> Iterator[Case]:
    yield good(field, "https", "https://example.com/a?b=c&d=%20#e")
    yield good(field, "http", " http://example.com/ ")
    longest = field.max_length or 200
    yield good(field, "longest", "https://example.com/".ljust(longest, "x"))


def refused_url(field: Field) -> Iterator[Case]:
    for number, text in enumerate(
        (
            "x",
            "ftp://example.com/",
            "javascript:alert(1)",
            "example.com",
            "http://",
            "https:// example.com/",
        )
    ):
        yield bad(f"form-{number}", text, "invalid_url", *_any(field))
    yield bad("nul", "https://example.com/\0", "null_characters", "invalid_url", *_any(field))
    longest = field.max_length or 200
    yield from _too_long(field, "https://example.com/".ljust(longest + 1, "x"), "invalid_url")


def accepted_slug(field: Field) -> Iterator[Case]:
    yield good(field, "plain", "a-slug_Z9")
    yield good(field, "longest", "s" * (field.max_length or 50))


def refused_slug(field: Field) -> Iterator[Case]:
    for number, text in enumerate(("a b", "é-slug", "a.b-slug", "a/b-slug")):
        yield bad(f"form-{number}", text, "invalid_slug", *_any(field))
    yield bad("nul", "a\0b", "null_characters", "invalid_slug", *_any(field))
    yield from _too_long(field, "s" * ((field.max_length or 50) + 1))
