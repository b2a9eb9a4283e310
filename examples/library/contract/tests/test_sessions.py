"""Sessions begin at login and end where they should, on the server's side."""

from __future__ import annotations

import pytest

from suite.app import LOGIN, App, sign_in, sign_out, signed_in

NEW = "a quite different passphrase"


@pytest.mark.rule("session.login")
def test_login_and_logout(app: App) -> None:
    """Signing in and out, and what the pages say."""
    browser = app.browser()
    assert not signed_in(browser)
    answer = sign_in(browser, "bob", app.users["bob"])
    page = browser.follow(answer)
    assert "You are signed in." in page.messages
    assert "bob" in page.text("nav[aria-label=Account]")
    assert signed_in(browser)
    answer = sign_out(browser)
    page = browser.follow(answer)
    assert "You are signed out." in page.messages
    assert not signed_in(browser)
    browser.close()


@pytest.mark.rule("session.logout-ends")
def test_copied_cookie_is_dead_after_logout(app: App) -> None:
    """A copy of the cookie is worth nothing after logout; another browser of the user stays in."""
    member = app.new_user()
    other = app.browser()
    assert sign_in(other, member.name, member.password).saved
    thief = app.copy_of(member.browser)
    assert signed_in(thief)
    assert sign_out(member.browser).saved
    assert not signed_in(thief)
    assert signed_in(other)


@pytest.mark.rule("session.password-ends-others")
def test_new_password_ends_other_sessions(app: App) -> None:
    """A new password signs out every other browser; this one stays in."""
    member = app.new_user()
    other = app.browser()
    assert sign_in(other, member.name, member.password).saved
    thief = app.copy_of(member.browser)
    answer = member.browser.submit(
        "/accounts/password/",
        {"old_password": member.password, "new_password1": NEW, "new_password2": NEW},
    )
    page = member.browser.follow(answer)
    assert "Your password was changed." in page.messages
    assert signed_in(member.browser)
    assert not signed_in(other)
    assert not signed_in(thief)
    assert sign_in(app.browser(), member.name, member.password).status == 200
    assert sign_in(other, member.name, NEW).saved


@pytest.mark.rule("session.rotation")
def test_login_begins_a_new_session(app: App) -> None:
    """A cookie from before the login does not become a member's."""
    browser = app.browser()
    browser.open(LOGIN)
    before = dict(browser.client.cookies)
    planted = app.copy_of(browser)
    assert sign_in(browser, "bob", app.users["bob"]).saved
    assert signed_in(browser)
    assert not signed_in(planted)
    after = dict(browser.client.cookies)
    assert all(after.get(name) != value for name, value in before.items()), (
        "a cookie was kept at login"
    )
    old = app.copy_of(browser)
    assert sign_in(browser, "alice", app.users["alice"]).saved
    assert signed_in(browser)
    assert not signed_in(old), "signing in again left the session before it alive"


@pytest.mark.rule("session.forged")
def test_forged_cookies_are_no_sessions(app: App) -> None:
    """A changed cookie is nobody's and breaks nothing."""
    browser = app.browser()
    assert sign_in(browser, "bob", app.users["bob"]).saved
    for name in list(dict(browser.client.cookies)):
        for value in ("x", "", "A" * 3000, "eyJfdXNlcl9pZCI6IjEifQ.aaaa.bbbb", "é".encode().hex()):
            forged = app.browser()
            forged.client.cookies.set(name, value)
            assert not signed_in(forged)
            assert forged.get("/").status == 200
            forged.close()
    browser.close()


@pytest.mark.rule("session.anonymous")
def test_private_pages_are_not_kept_by_caches(app: App) -> None:
    """What a member sees may not be stored; what depends on the cookie says so."""
    answer = app.as_("alice").get("/")
    control = answer.headers.get("cache-control", "")
    assert "private" in control
    assert "no-store" in control
    assert "cookie" in answer.headers.get("vary", "").lower()
    assert "no-cache" in app.as_("anonymous").get("/").headers.get("cache-control", "")
