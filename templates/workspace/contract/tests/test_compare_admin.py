"""The two admins side by side: who may see them is the same, what they show is each one's own."""

from __future__ import annotations

import re

import pytest

from suite.browser import Answer
from suite.journey import VISITORS
from suite.model import Entity
from suite.pair import Pair

USERS = "/admin/accounts/user/"
NUMBER = re.compile(r"\d+")


def row_address(answer: Answer) -> str:
    """Where a list leads to its rows, with `N` for the id."""
    links = [one.attributes.get("href") or "" for one in answer.page.all("table a[href]")]
    # Beside the list may stand links to other lists, whose names may have numbers.
    own = [one for one in links if one.startswith(USERS)]
    rows = [NUMBER.sub("N", one.partition("&")[0]) for one in own if NUMBER.search(one)]
    return next(one for one in rows if "sort=" not in one and "?o=" not in one)


@pytest.mark.rule("admin.alike")
@pytest.mark.parametrize("path", [USERS, "/admin/no-such-page/"])
@pytest.mark.parametrize("who", VISITORS)
def test_pages(pair: Pair, who: str, path: str) -> None:
    """Pages that belong to no entity."""
    pair.get(who, path)


@pytest.mark.rule("admin.alike")
@pytest.mark.parametrize("who", VISITORS)
def test_lists(pair: Pair, entity: Entity, who: str) -> None:
    """The list of each entity, at the same address."""
    pair.get(who, f"/admin/{entity.area}/{entity.name.lower()}/")


@pytest.mark.rule("admin.alike")
def test_addresses_of_rows(pair: Pair) -> None:
    """How a list leads to a row."""
    found = pair.both("staff", lambda browser: browser.get(USERS))
    pair.observe("admin address", USERS, row_address(found.left), row_address(found.right))


@pytest.mark.rule("admin.alike")
@pytest.mark.parametrize("phrase", ["alice", "ALICE", "ali exam", "%", "_l_ce"])
def test_search(pair: Pair, phrase: str) -> None:
    """Whether a phrase finds Alice."""
    found = (
        pair.left.as_("staff").get(USERS, search=phrase),
        pair.right.as_("staff").get(USERS, q=phrase),
    )
    left, right = (str("alice@example.com" in one.response.text) for one in found)
    pair.observe("admin search", phrase, left, right)


@pytest.mark.rule("admin.alike")
def test_history(pair: Pair) -> None:
    """Whether the admin remembers who changed what."""
    path = f"{USERS}1/history/"
    found = pair.both("staff", lambda browser: browser.get(path))
    pair.observe("admin history", path, str(found.left.status), str(found.right.status))
