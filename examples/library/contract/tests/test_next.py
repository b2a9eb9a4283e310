"""Where signing in leads: never to another site."""

from __future__ import annotations

from urllib.parse import quote, urljoin

import pytest

from suite.app import LOGIN, App
from suite.browser import Answer
from suite.model import MODEL

ATTACKS = (
    "//evil.test",
    "///evil.test",
    "https://evil.test/",
    "https:evil.test",
    "http:///evil.test",
    "/\\evil.test",
    "\\\\evil.test",
    "\t//evil.test",
    "/\t/evil.test",
    "\n//evil.test",
    " //evil.test",
    "http://127.0.0.1@evil.test/",
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil.test\\@127.0.0.1",
    "/%0d%0aSet-Cookie:x=1",
    "/\r\nSet-Cookie: x=1",
    "evil.test",
)


@pytest.mark.rule("next.safe")
@pytest.mark.parametrize("target", ATTACKS)
def test_next_leads_nowhere_else(app: App, target: str) -> None:
    """After login one stays on this site, whatever `next` says."""
    browser = app.browser()
    path = f"{LOGIN}?next={quote(target, safe='')}"
    form = browser.form(path)
    changes = {"username": "bob", "password": app.users["bob"]}
    answer = browser.send(
        path, form, changes | ({"next": target} if form.value("next") is not None else {})
    )
    assert answer.status in (302, 400)
    leads_here(app, answer)
    browser.close()


def leads_here(app: App, answer: Answer) -> None:
    """Fails when a redirect leaves the site."""
    location = answer.headers.get("location", "/")
    assert "\n" not in location
    assert answer.headers.get("set-cookie", "").find("x=1") < 0
    assert "\\" not in location
    # A relative address is one of this site too; browsers read it as urljoin does.
    assert urljoin(f"{app.url}{LOGIN}", location).startswith(f"{app.url}/"), location


@pytest.mark.rule("next.works")
def test_next_within_the_site(app: App) -> None:
    """A path of this site is followed, its query too."""
    target = f"{MODEL.entities[0].list_path}?q=a%26b&page=1"
    browser = app.browser()
    path = f"{LOGIN}?next={quote(target, safe='')}"
    answer = browser.submit(path, {"username": "bob", "password": app.users["bob"]})
    assert answer.location == target
    browser.close()
