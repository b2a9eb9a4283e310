"""Requests that both apps refuse: with the same status, or the difference is listed."""

from __future__ import annotations

import pytest

from suite.app import OPEN_FORM, App
from suite.http import post
from suite.model import MODEL
from suite.pair import Pair

LARGE = b"a=" + b"x" * 3_000_000
OTHER_CODING = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-7"}


def forged(app: App) -> int:
    """Status of a form without its token."""
    return app.as_("staff").post(MODEL.entities[0].new_path, []).status


@pytest.mark.rule("compare.refusals")
def test_refusals(pair: Pair) -> None:
    """A forged form, one that is too large, and one that is no UTF-8."""
    for where, send in (
        ("a forged form", forged),
        ("a large form", lambda app: post(app, OPEN_FORM, LARGE)),
        ("a form in another coding", lambda app: post(app, OPEN_FORM, b"a=b", OTHER_CODING)),
    ):
        pair.observe("refusal", where, str(send(pair.left)), str(send(pair.right)))
