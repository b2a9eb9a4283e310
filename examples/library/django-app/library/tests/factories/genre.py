"""Rows of Genre for tests."""

import itertools
from typing import Any

from library.models import Genre

numbers = itertools.count(1)


def make_genre(**values: Any) -> Genre:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("name", f"Name {number}")
    return Genre.objects.create(**values)


def valid_genre(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "name": "Name A",
        **typed,
    }
