"""The lab: its pages are there for everybody, and its error in development only."""

from __future__ import annotations

import pytest

from suite.app import App

PAGES = ("session", "undefined", "request", "waiting", "waiting/async", "parts", "one-file")
PAGE = "/lab/session/"
PARTS = (
    ("2026", "int", "2026"),
    ("6f1c7a52-5b0c-4f2e-9d0a-0c1d2e3f4a5b", "UUID", "6f1c7a52-5b0c-4f2e-9d0a-0c1d2e3f4a5b"),
    ("emma", "str", "EMMA"),
    ("northanger", "str", "northanger"),
)


@pytest.mark.rule("lab.pages")
@pytest.mark.parametrize("name", PAGES)
def test_pages(app: App, name: str) -> None:
    """Each is listed, and shows what it found."""
    anonymous = app.as_("anonymous")
    addresses = [
        (one.attributes.get("href") or "").partition("?")[0]
        for one in anonymous.get("/lab/").page.all("main a[href]")
    ]
    assert f"/lab/{name}/" in addresses
    answer = anonymous.get(f"/lab/{name}/")
    assert answer.status == 200
    assert answer.page.all("dl.fields dt")


@pytest.mark.rule("lab.error")
def test_error(app: App) -> None:
    """The suite runs against apps as in production."""
    assert app.as_("staff").get("/lab/error/").status == 404


@pytest.mark.rule("lab.session")
def test_session(app: App) -> None:
    """A word comes back to who sent it, and to nobody else."""
    browser = app.browser()
    assert browser.submit(PAGE, {"word": "lemon"}).status == 302
    assert browser.form(PAGE).value("word") == "lemon"
    assert app.browser().form(PAGE).value("word") == ""


@pytest.mark.rule("lab.session")
@pytest.mark.parametrize("cookie", [".", "x", "not.a.session", ".eJw", "A" * 3000])
def test_forged_session(app: App, cookie: str) -> None:
    """Whatever a browser sends as its session, the page comes, and nothing is remembered."""
    browser = app.browser()
    assert browser.submit(PAGE, {"word": "lemon"}).status == 302
    for name in dict(browser.client.cookies):
        forged = app.browser()
        forged.client.cookies.set(name, cookie)
        assert forged.form(PAGE).value("word") == ""
        forged.close()
    browser.close()


@pytest.mark.rule("lab.addresses")
@pytest.mark.parametrize(("part", "kind", "value"), PARTS)
def test_addresses(app: App, part: str, kind: str, value: str) -> None:
    """The narrow rule wins, by order or by being narrow."""
    answer = app.as_("anonymous").get(f"/lab/converters/{part}/")
    texts = [one.text(strip=True) for one in answer.page.all("dl.fields dd")]
    assert texts[:2] == [kind, value]


@pytest.mark.rule("lab.addresses")
@pytest.mark.parametrize("path", ["/lab/converters/", "/lab/converters/a/b/", "/lab/nothing/"])
def test_unknown(app: App, path: str) -> None:
    """No rule fits."""
    assert app.as_("anonymous").get(path).status == 404
