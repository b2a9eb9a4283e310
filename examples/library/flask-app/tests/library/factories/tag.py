"""Rows of Tag for tests."""

import itertools
from typing import Any

from app.library.models import Tag
from tests.database import save

numbers = itertools.count(1)


def make_tag(**values: Any) -> Tag:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("name", f"Name {number}")
    return save(Tag(**values))


def valid_tag(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "name": "Name A",
        **typed,
    }
