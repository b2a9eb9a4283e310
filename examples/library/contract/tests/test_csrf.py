"""No other site can make a visitor's browser write."""

from __future__ import annotations

import pytest

from suite.app import App
from suite.browser import Browser
from suite.model import Entity
from suite.pages import Pairs
from suite.rows import Rows

ACCOUNT_FORMS = (
    "/accounts/login/",
    "/accounts/register/",
    "/accounts/reset/",
    "/accounts/logout/",
    "/accounts/password/",
)


def without_token(browser: Browser, path: str, pairs: Pairs) -> None:
    """Fails unless the form is refused without a token, with a wrong and a foreign one."""
    names = [name for name, _ in browser.token()]
    kept = [pair for pair in pairs if pair[0] not in names]
    stranger = Browser(browser.url)
    foreign = stranger.token()
    stranger.close()
    for token in ([], [(names[0], "")], [(names[0], "x" * 64)], foreign):
        answer = browser.post(path, [*kept, *token])
        assert answer.status == 403, f"POST {path} with the token {token} was {answer.status}"
        assert answer.page.find("main") is not None


@pytest.mark.rule("csrf.entities")
@pytest.mark.parametrize("action", ["new", "edit", "delete"])
def test_entity_forms(rows: Rows, entity: Entity, action: str) -> None:
    """Nothing is added, changed or deleted without the token."""
    writer = rows.writer(entity)
    values = rows.values(entity)
    flat = [(name, value) for name, value in values.items() if isinstance(value, str)]
    if action == "new":
        before = writer.open(entity.list_path).text("p.count")
        without_token(writer, entity.new_path, flat)
        assert writer.open(entity.list_path).text("p.count") == before
        return
    key = rows.make(entity)
    without_token(writer, entity.path(key, action), [("row_version", "1"), *flat])
    assert writer.form(entity.path(key, "edit")).value("row_version") == "1"


@pytest.mark.rule("csrf.accounts")
@pytest.mark.parametrize("path", ACCOUNT_FORMS)
def test_account_forms(app: App, alice: Browser, anonymous: Browser, path: str) -> None:
    """Nobody is signed in, out or up without the token."""
    browser = alice if path.endswith(("logout/", "password/")) else anonymous
    without_token(browser, path, [("username", "alice"), ("password", app.users["alice"])])
    assert alice.get("/accounts/password/").status == 200


@pytest.mark.rule("csrf.get-is-safe")
def test_get_changes_nothing(rows: Rows, entity: Entity) -> None:
    """Opening a page, even with a form's values in its address, writes nothing."""
    writer = rows.writer(entity)
    key = rows.make(entity)
    before = writer.open(entity.list_path).text("p.count")
    values = {name: str(value) for name, value in rows.values(entity).items()}
    for path in (entity.new_path, entity.path(key, "edit"), entity.path(key, "delete")):
        assert writer.get(path, row_version="1", **values).status == 200
        assert writer.client.head(path).status_code == 200
    assert writer.get("/accounts/logout/").status == 405
    assert writer.open(entity.list_path).text("p.count") == before
    assert writer.form(entity.path(key, "edit")).value("row_version") == "1"


@pytest.mark.rule("csrf.cross-origin")
def test_cookies_are_not_sent_along(app: App) -> None:
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
