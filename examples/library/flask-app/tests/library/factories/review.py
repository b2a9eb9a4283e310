"""Rows of Review for tests."""

import itertools
from typing import Any

from app.library.models import Review
from tests.auth import make_user
from tests.database import save
from tests.library.factories.book import make_book

numbers = itertools.count(1)


def make_review(**values: Any) -> Review:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("headline", f"Headline {number}")
    values.setdefault("stars", 1)
    if "book" not in values:
        values["book"] = make_book()
    if "owned_by" not in values:
        values["owned_by"] = make_user()
    return save(Review(**values))


def valid_review(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "headline": "Headline A",
        "stars": "1",
        "body": "Body A",
        "book": str(make_book().id),
        **typed,
    }
