"""Rows of Book for tests."""

import itertools
from typing import Any

from library.models import Book
from library.tests.factories.author import make_author

numbers = itertools.count(1)


def make_book(**values: Any) -> Book:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("title", f"Title {number}")
    if "author" not in values:
        values["author"] = make_author()
    return Book.objects.create(**values)


def valid_book(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "title": "Title A",
        "isbn": "0000000000000",
        "published": "2001-02-03",
        "pages": "1",
        "price": "0.00",
        "status": "ordered",
        "summary": "Summary A",
        "author": str(make_author().pk),
        **typed,
    }
