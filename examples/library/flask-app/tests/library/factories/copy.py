"""Rows of Copy for tests."""

import itertools
from typing import Any

from app.library.models import Copy
from tests.database import save
from tests.library.factories.book import make_book

numbers = itertools.count(1)


def make_copy(**values: Any) -> Copy:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("barcode", f"AA-{number:06}")
    if "book" not in values:
        values["book"] = make_book()
    return save(Copy(**values))


def valid_copy(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "barcode": "AA-000000",
        "shelf": "Shelf A",
        "acquired": "2001-02-03",
        "lendable": "on",
        "book": str(make_book().id),
        **typed,
    }
