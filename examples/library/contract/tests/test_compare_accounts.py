"""What the pages of the accounts say in both apps."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from suite.browser import Browser
from suite.database import open_database
from suite.journey import VISITORS
from suite.pair import Both, Pair

PAGES = (
    "/accounts/login/",
    "/accounts/register/",
    "/accounts/reset/",
    "/accounts/password/",
    "/accounts/logout/",
)


@pytest.mark.rule("compare.accounts")
@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("/accounts/login/", {"username": "alice", "password": "wrong"}),
        ("/accounts/login/", {"username": "", "password": ""}),
        ("/accounts/login/", {"username": "a\0b", "password": "x"}),
        ("/accounts/register/", {}),
        (
            "/accounts/register/",
            {"username": "alice", "email": "x", "password1": "short", "password2": "other"},
        ),
        (
            "/accounts/register/",
            {
                "username": "a b",
                "email": "a@localhost",
                "password1": "password1234",
                "password2": "",
            },
        ),
        (
            "/accounts/register/",
            {"username": "x" * 151, "email": f"{'x' * 250}@example.com", "password1": "x" * 5000},
        ),
        ("/accounts/reset/", {"email": ""}),
        ("/accounts/reset/", {"email": "x"}),
        ("/accounts/reset/", {"email": "nobody@example.com"}),
    ],
    ids=lambda value: value.strip("/").replace("/", "-") if isinstance(value, str) else "",
)
def test_account_forms(pair: Pair, path: str, changes: dict[str, str]) -> None:
    """What the forms of the accounts say."""
    pair.submit("anonymous", path, changes)


@pytest.mark.rule("compare.accounts")
def test_password_form(pair: Pair) -> None:
    """What the form for a new password says."""
    for old, new, again in (
        ("", "", ""),
        ("wrong", "short", "other"),
        ("wrong", "password1234", "password1234"),
    ):
        changes = {"old_password": old, "new_password1": new, "new_password2": again}
        pair.submit("bob", "/accounts/password/", changes)


@pytest.mark.rule("compare.accounts")
def test_sign_in_and_out(pair: Pair) -> None:
    """The journey of a member, with its messages."""
    apps = (pair.left, pair.right)
    browsers = [one.browser() for one in apps]
    steps: list[Any] = [
        lambda browser, app: browser.get("/accounts/login/"),
        lambda browser, app: browser.submit(
            "/accounts/login/", {"username": "bob", "password": app.users["bob"]}
        ),
        lambda browser, app: browser.get("/"),
        lambda browser, app: browser.get("/"),
        lambda browser, app: browser.get("/accounts/login/"),
        lambda browser, app: browser.submit("/", {}, "form[action='/accounts/logout/']"),
        lambda browser, app: browser.get("/"),
        lambda browser, app: browser.get("/accounts/reset/x/"),
    ]
    for number, step in enumerate(steps):
        answers = [step(browser, app) for browser, app in zip(browsers, apps, strict=True)]
        pair.compare(f"member, step {number}", Both(*answers))


@pytest.mark.rule("compare.accounts")
def test_password_hashes(pair: Pair) -> None:
    """How passwords are kept."""
    found = [open_database(app).password_hashes() for app in (pair.left, pair.right)]
    pair.observe("hash", "of passwords", *(values[0].split("$")[0] for values in found))


@pytest.mark.rule("compare.accounts")
@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("who", VISITORS)
def test_pages(pair: Pair, who: str, path: str) -> None:
    """The pages themselves, for each kind of visitor."""
    pair.get(who, path)
    if who != "staff":
        pair.compare(
            f"{who} POST {path} without token",
            pair.both(who, partial(Browser.post, path=path, pairs=[])),
        )
