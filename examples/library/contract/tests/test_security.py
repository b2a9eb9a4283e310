"""Headers, hosts, redirects: what protects visitors whatever page they see."""

from __future__ import annotations

import re

import pytest

from suite.app import OPEN_FORM, App
from suite.browser import Answer
from suite.http import request
from suite.model import MODEL

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
# Addresses that lead elsewhere: one without its slash, and one for members.
REDIRECTS = (
    MODEL.entities[0].list_path.rstrip("/"),
    *(("/accounts/password/",) if MODEL.accounts else ()),
)


def kinds(app: App) -> dict[str, Answer]:
    """One answer of every kind that can be had without special requests."""
    entity = MODEL.entities[0]
    anonymous, staff = app.as_("anonymous"), app.as_("staff")
    return {
        "home": anonymous.get("/"),
        "list": staff.get(entity.list_path),
        "form": staff.get(entity.new_path),
        "open form": anonymous.get(OPEN_FORM),
        **{f"redirect from {path}": anonymous.get(path) for path in REDIRECTS},
        "unknown page": anonymous.get("/no-such-page/"),
        "bad request": staff.get(entity.list_path, sort="no such column"),
        "method": Answer(anonymous.client.delete("/")),
        "forgery": anonymous.post(OPEN_FORM, []),
        "health": anonymous.get("/healthz"),
        "ready": anonymous.get("/readyz"),
        "style": anonymous.get(style(app)),
        "no such style": anonymous.get("/static/no-such-file.css"),
    }


def style(app: App) -> str:
    """Address of the stylesheet."""
    link = app.as_("anonymous").open("/").find("link[rel=stylesheet]")
    assert link is not None
    return link.attributes.get("href") or ""


@pytest.mark.rule("headers.everywhere")
def test_headers_everywhere(app: App) -> None:
    """Every answer carries every header, errors too."""
    wrong = []
    for kind, answer in kinds(app).items():
        for name, value in HEADERS.items():
            if answer.headers.get(name) != value:
                wrong.append(f"{kind}: {name} is {answer.headers.get(name)!r}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.rule("headers.policy")
def test_content_policy_everywhere(app: App) -> None:
    """Every answer carries the same strict content policy, once."""
    for kind, answer in kinds(app).items():
        found = answer.headers.get_list("content-security-policy")
        assert len(found) == 1, f"{kind}: {len(found)} policies"
        parts = [part.strip().partition(" ") for part in found[0].split(";") if part.strip()]
        assert {name: value for name, _, value in parts} == POLICY, kind


@pytest.mark.rule("headers.policy")
def test_pages_need_nothing_that_the_policy_forbids(app: App) -> None:
    """No inline script, style or handler, nothing from elsewhere."""
    for kind, answer in kinds(app).items():
        if "html" not in answer.headers.get("content-type", ""):
            continue
        page = answer.page
        assert not page.all("style"), kind
        assert not [one for one in page.all("script") if not one.attributes.get("src")], kind
        for node in page.all("*"):
            assert not [
                name for name in node.attributes if name.startswith("on") or name == "style"
            ], kind
        for node in page.all("script[src], link[href], img[src]"):
            address = node.attributes.get("src") or node.attributes.get("href") or ""
            assert not re.match(r"(https?:)?//", address), f"{kind}: {address}"


@pytest.mark.rule("headers.quiet")
def test_nothing_tells_versions(app: App) -> None:
    """No header and no error page names a version or shows a trace."""
    for kind, answer in kinds(app).items():
        assert not re.search(r"\d+\.\d+", answer.headers.get("server", "")), kind
        assert "x-powered-by" not in answer.headers, kind
        if answer.status >= 400 and "html" in answer.headers.get("content-type", ""):
            text = answer.page.text("main")
            for word in ("Traceback", "werkzeug", "django.", "site-packages", "SELECT ", "sqlite"):
                assert word.lower() not in text.lower(), f"{kind} says {word}"


@pytest.mark.rule("headers.debugger")
@pytest.mark.parametrize(
    "path", ["/console", "/?__debugger__=yes&cmd=resource&f=debugger.js", "/__debug__/"]
)
def test_no_debugger(app: App, path: str) -> None:
    """No console, no debugger's files."""
    answer = app.as_("anonymous").get(path)
    assert "debugger" not in answer.response.text.lower()
    assert answer.status == (200 if path.startswith("/?") else 404)


@pytest.mark.rule("headers.cors")
def test_no_other_origin_is_let_in(app: App) -> None:
    """No header lets another site read an answer."""
    client = app.as_("anonymous").client
    for method in ("GET", "OPTIONS"):
        headers = {"Origin": "https://evil.test", "Access-Control-Request-Method": "POST"}
        found = client.request(method, "/", headers=headers)
        assert not [name for name in found.headers if name.startswith("access-control-")]


@pytest.mark.rule("host.checked")
@pytest.mark.parametrize(
    "host", ["evil.test", "evil.test:80", "127.0.0.1.evil.test", "", "a b", "127.0.0.1@evil.test"]
)
def test_unknown_hosts_are_refused(app: App, host: str) -> None:
    """A request for another host is refused, on a page, on a form, on a missing page."""
    for path in ("/", OPEN_FORM, "/no-such-page/", "/static/app.css"):
        status, _, body = app.raw(request(app, "GET", path, {"Host": host or " "}))
        assert status in (400, 404), f"{path} for {host!r}: {status}"
        assert b"evil.test" not in body


@pytest.mark.rule("host.not-trusted")
@pytest.mark.parametrize(
    "header", ["X-Forwarded-Host", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"]
)
def test_forwarded_hosts_change_nothing(app: App, header: str) -> None:
    """Headers that a client may send do not change a page or where a redirect leads."""
    client = app.as_("anonymous").client
    value = "host=evil.test" if header == "Forwarded" else "evil.test"
    for path in ("/", *REDIRECTS):
        found = client.get(path, headers={header: value})
        assert "evil.test" not in found.text
        assert "evil.test" not in found.headers.get("location", "")


@pytest.mark.rule("host.not-trusted")
def test_no_page_has_absolute_links(app: App) -> None:
    """No page names its own host, so that a forged one could end up in it."""
    for kind, answer in kinds(app).items():
        # Nobody reads the page of a redirect, and its host is one that was checked.
        if "html" in answer.headers.get("content-type", "") and not answer.location:
            assert "127.0.0.1" not in answer.response.text, kind


@pytest.mark.rule("static.served")
def test_stylesheet(app: App) -> None:
    """The stylesheet is there, with its type; nothing outside the folder is."""
    answer = app.as_("anonymous").get(style(app))
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/css")
    for path in (
        "/static/../manage.py",
        "/static/%2e%2e/wsgi.py",
        "/static/..%2f..%2fetc/passwd",
        "/static//etc/passwd",
    ):
        status, _, _ = app.raw(request(app, "GET", path))
        assert status in (301, 308, 400, 404), path
