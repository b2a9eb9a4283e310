"""The forms of the accounts are as well protected and as well built as those of the rows."""

from __future__ import annotations

import pytest

from suite.app import LOGIN, App
from suite.browser import Browser
from suite.forgery import without_token
from suite.structure import check

ACCOUNT_FORMS = (
    "/accounts/login/",
    "/accounts/register/",
    "/accounts/reset/",
    "/accounts/logout/",
    "/accounts/password/",
)


@pytest.mark.rule("csrf.accounts")
@pytest.mark.parametrize("path", ACCOUNT_FORMS)
def test_account_forms(app: App, alice: Browser, anonymous: Browser, path: str) -> None:
    """Nobody is signed in, out or up without the token."""
    browser = alice if path.endswith(("logout/", "password/")) else anonymous
    without_token(browser, path, [("username", "alice"), ("password", app.users["alice"])])
    assert alice.get("/accounts/password/").status == 200


@pytest.mark.rule("csrf.get-is-safe")
def test_get_signs_nobody_out(alice: Browser) -> None:
    """Signing out is a form: no address does it."""
    assert alice.get("/accounts/logout/").status == 405
    assert alice.get("/accounts/password/").status == 200


@pytest.mark.rule("csrf.cross-origin")
def test_cookies_of_a_session_are_not_sent_along(app: App) -> None:
    """Session cookies are for this site alone and hidden from scripts."""
    browser = app.browser()
    answer = browser.submit("/accounts/login/", {"username": "bob", "password": app.users["bob"]})
    assert answer.saved
    cookies = [one.lower() for one in answer.headers.get_list("set-cookie")]
    sessions = [one for one in cookies if "httponly" in one]
    assert sessions, "no cookie is hidden from scripts"
    for one in cookies:
        assert "samesite=lax" in one or "samesite=strict" in one
        assert "path=/" in one
        assert "domain=" not in one
        assert "httponly" in one or "csrf" in one
    browser.close()


@pytest.mark.rule("html.structure")
@pytest.mark.parametrize("path", [LOGIN, "/accounts/register/", "/accounts/reset/"])
def test_structure(app: App, path: str) -> None:
    """The pages of the accounts are built as every page is."""
    check(app.as_("anonymous").open(path), path)
