"""A forgotten password: a mail, a link that works once, the same answer for everybody."""

from __future__ import annotations

import time
from urllib.parse import urlsplit

import pytest

from suite.app import App, Member, sign_in, signed_in
from suite.browser import Browser
from suite.mails import Mailbox, body, links, mailbox_of

SAME = "If an account has this address, a mail is on its way."
NEW = "a quite different passphrase"


@pytest.fixture
def mailbox(app: App) -> Mailbox:
    """The app's mails."""
    return mailbox_of(app)


def ask(browser: Browser, address: str) -> str:
    """Asks for a mail; what the page that follows says."""
    answer = browser.submit("/accounts/reset/", {"email": address})
    page = browser.follow(answer) if answer.saved else answer.page
    return " ".join([*page.messages, page.text("main")])


def link_for(app: App, mailbox: Mailbox, address: str) -> str:
    """The path in the newest mail to an address."""
    before = len(mailbox.sent_to(address))
    assert SAME in ask(app.browser(), address)
    for _ in range(50):
        found = mailbox.sent_to(address)
        if len(found) > before:
            parts = urlsplit(links(found[-1])[0])
            assert f"{parts.scheme}://{parts.netloc}" == app.url
            return parts.path
        time.sleep(0.1)
    raise AssertionError(f"no mail came for {address}")


def form_path(browser: Browser, path: str) -> str:
    """Where the form is: an app may take the token out of the address first."""
    answer = browser.get(path)
    return answer.location if answer.status == 302 else path


def set_password(browser: Browser, path: str, password: str) -> int:
    """Follows the link and fills the form; the last status."""
    place = form_path(browser, path)
    answer = browser.get(place)
    if answer.status != 200 or not answer.page.has_form("main form[method=post]"):
        return answer.status
    sent = browser.send(
        place, answer.page.form(), {"new_password1": password, "new_password2": password}
    )
    return sent.status


@pytest.mark.rule("reset.works", "reset.once")
def test_reset(app: App, mailbox: Mailbox) -> None:
    """The link sets the password once, signs out every browser, and is dead then."""
    member = app.new_user()
    path = link_for(app, mailbox, member.email)
    browser = app.browser()
    assert set_password(browser, path, NEW) == 302
    assert not signed_in(browser)
    assert not signed_in(member.browser)
    assert sign_in(app.browser(), member.name, member.password).status == 200
    assert sign_in(app.browser(), member.name, NEW).saved
    dead(app, path)


def dead(app: App, path: str) -> None:
    """Fails unless the link opens no form."""
    browser = app.browser()
    answer = browser.get(form_path(browser, path))
    assert answer.status in (200, 400, 404)
    assert not answer.page.find("main input[type=password]")


@pytest.mark.rule("reset.no-enumeration")
def test_same_answer_for_everybody(app: App, mailbox: Mailbox) -> None:
    """An unknown address gets the same page and no mail."""
    member = app.new_user()
    known = ask(app.browser(), member.email)
    unknown = ask(app.browser(), "nobody-at-all@example.com")
    assert SAME in known
    assert known.replace(member.email, "") == unknown.replace("nobody-at-all@example.com", "")
    assert not mailbox.sent_to("nobody-at-all@example.com")


@pytest.mark.rule("reset.dies")
def test_link_dies_with_the_password(app: App, mailbox: Mailbox) -> None:
    """A password change meanwhile, a newer reset or another user's token leave nothing to use."""
    member = app.new_user()
    first = link_for(app, mailbox, member.email)
    member.browser.submit(
        "/accounts/password/",
        {"old_password": member.password, "new_password1": NEW, "new_password2": NEW},
    )
    dead(app, first)


@pytest.mark.rule("reset.forged")
@pytest.mark.parametrize(
    "token", ["x", "MQ.abc-def", "x" * 400, "%00", "..", "MQ.", ".x", "%ff", "é.x"]
)
def test_forged_links(app: App, token: str) -> None:
    """A token that was never sent opens no form and breaks nothing."""
    answer = app.browser().get(f"/accounts/reset/{token}/")
    assert answer.status in (200, 302, 400, 404)
    if answer.status != 302:
        assert not answer.page.find("main input[type=password]")


@pytest.mark.rule("reset.works")
def test_changed_token(app: App, mailbox: Mailbox) -> None:
    """One letter changed: the link is dead; the true one works and keeps the rules."""
    member = app.new_user()
    path = link_for(app, mailbox, member.email)
    at = len(path) - 6
    letter = "a" if path[at] != "a" else "b"
    dead(app, path[:at] + letter + path[at + 1 :])
    browser = app.browser()
    assert set_password(browser, path, "short") == 200
    assert set_password(browser, path, NEW) == 302


@pytest.mark.rule("reset.mail")
def test_mail(app: App, mailbox: Mailbox) -> None:
    """The mail says whose account it is, and its link does not follow a forged host."""
    member: Member = app.new_user()
    path = link_for(app, mailbox, member.email)
    mail = mailbox.sent_to(member.email)[-1]
    assert member.name in body(mail)
    assert mail["subject"]
    assert "\n" not in str(mail["subject"])
    assert path.startswith("/accounts/reset/")
    assert path.endswith("/")


@pytest.mark.rule("reset.no-leak")
def test_token_does_not_leak(app: App, mailbox: Mailbox) -> None:
    """The page behind the link tells no other site its address."""
    member = app.new_user()
    path = link_for(app, mailbox, member.email)
    browser = app.browser()
    answer = browser.get(form_path(browser, path))
    assert answer.headers.get("referrer-policy") in ("same-origin", "no-referrer")
    assert "no-store" in answer.headers.get("cache-control", "")
