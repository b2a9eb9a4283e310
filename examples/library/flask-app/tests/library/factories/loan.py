"""Rows of Loan for tests."""

import datetime as dt
from typing import Any

from app.library.models import Loan
from tests.auth import make_user
from tests.database import save
from tests.library.factories.copy import make_copy


def make_loan(**values: Any) -> Loan:
    """A stored row; say only what the test is about."""
    values.setdefault("due", dt.date(2001, 2, 3))
    if "copy" not in values:
        values["copy"] = make_copy()
    if "borrower" not in values:
        values["borrower"] = make_user()
    return save(Loan(**values))


def valid_loan(**typed: Any) -> dict[str, Any]:
    """What somebody types into a form that is right."""
    return {
        "lent_on": "2001-02-03",
        "due": "2001-02-03",
        "returned_at": "2001-02-03T11:00:00",
        "renewals": "0",
        "copy": str(make_copy().id),
        "borrower": str(make_user().id),
        **typed,
    }
