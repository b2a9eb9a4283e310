"""Rows of Card for tests."""

import datetime as dt
import itertools
from typing import Any

from app.library.models import Card
from tests.auth import make_user
from tests.database import save

numbers = itertools.count(1)


def make_card(**values: Any) -> Card:
    """A stored row; say only what the test is about."""
    number = next(numbers)
    values.setdefault("number", f"C{number:05}")
    values.setdefault("expires", dt.date(2001, 2, 3))
    if "holder" not in values:
        values["holder"] = make_user()
    return save(Card(**values))


def valid_card(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "number": "C00000",
        "expires": "2001-02-03",
        "holder": str(make_user().id),
        **typed,
    }
