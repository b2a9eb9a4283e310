"""Rows of Genre for tests."""

import itertools
from typing import Any

from app.library.models import Genre
from tests.database import save

numbers = itertools.count(1)


def make_genre(**values: Any) -> Genre:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("name", f"Name {number}")
    return save(Genre(**values))


def valid_genre(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "name": "Name A",
        **typed,
    }
