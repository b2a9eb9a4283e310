"""Rows of Author for tests."""

import itertools
from typing import Any

from app.library.models import Author
from tests.database import save

numbers = itertools.count(1)


def make_author(**values: Any) -> Author:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("name", f"Name {number}")
    return save(Author(**values))


def valid_author(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "name": "Name A",
        "born": "2001-02-03",
        "country": "Country A",
        "website": "https://example.com/A",
        "biography": "Biography A",
        **typed,
    }
