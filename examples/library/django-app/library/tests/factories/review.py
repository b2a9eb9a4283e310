"""Rows of Review for tests."""

import itertools
from typing import Any

from accounts.tests.factories import make_user
from library.models import Review
from library.tests.factories.book import make_book

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
    return Review.objects.create(**values)


def valid_review(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "headline": "Headline A",
        "stars": "1",
        "body": "Body A",
        "book": str(make_book().pk),
        **typed,
    }
