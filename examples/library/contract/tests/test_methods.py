"""Which methods an address takes, and what it says to the others."""

from __future__ import annotations

import pytest

from suite.app import App
from suite.http import request
from suite.model import Entity
from suite.rows import Rows

ODD = ("PUT", "PATCH", "DELETE")


def allowed(value: str) -> set[str]:
    """The methods of an Allow header."""
    return {one.strip().upper() for one in value.split(",") if one.strip()}


@pytest.mark.rule("methods.refused")
def test_other_methods(app: App, rows: Rows, entity: Entity) -> None:
    """A method that an address does not take: 405, and which it takes."""
    writer = rows.writer(entity)
    key = rows.make(entity)
    (name, token), *_ = writer.token()
    headers = {"X-CSRFToken": token, "Content-Type": "application/x-www-form-urlencoded"}
    places = {
        entity.list_path: False,
        entity.path(key): False,
        entity.new_path: True,
        entity.path(key, "edit"): True,
    }
    for path, takes_post in places.items():
        for method in (*ODD, *(() if takes_post else ("POST",))):
            body = {name: token} if method == "POST" else {}
            found = writer.client.request(method, path, headers=headers, data=body)
            assert found.status_code == 405, f"{method} {path}: {found.status_code}"
            assert allowed(found.headers.get("allow", "")) >= {"GET", "HEAD", "OPTIONS"}
            assert ("POST" in allowed(found.headers["allow"])) == takes_post
    assert writer.form(entity.path(key, "edit")).value("row_version") == "1"


@pytest.mark.rule("methods.refused")
@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz"])
def test_pages_without_forms(app: App, path: str) -> None:
    """Other pages are for reading."""
    browser = app.as_("anonymous")
    (name, token), *_ = browser.token()
    found = browser.client.post(path, data={name: token}, headers={"X-CSRFToken": token})
    assert found.status_code == 405
    assert "POST" not in allowed(found.headers.get("allow", ""))


@pytest.mark.rule("methods.trace")
@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "NONSENSE"])
def test_trace(app: App, method: str) -> None:
    """TRACE is refused and echoes nothing."""
    headers = {"X-Secret": "echo-me"}
    status, told, body = app.raw(request(app, method, "/", headers))
    assert status in ((405,) if method == "TRACE" else (400, 403, 405, 501))
    if method == "TRACE":
        assert allowed(told["allow"]) == {"GET", "HEAD", "OPTIONS"}
    assert b"echo-me" not in body


@pytest.mark.rule("methods.options")
def test_options(app: App, entity: Entity) -> None:
    """OPTIONS tells the methods and nothing else."""
    found = app.as_("staff").client.options(entity.list_path)
    assert found.status_code == 200
    assert allowed(found.headers["allow"]) == {"GET", "HEAD", "OPTIONS"}
    assert not found.text


@pytest.mark.rule("methods.head")
def test_head(app: App, rows: Rows, entity: Entity) -> None:
    """HEAD is GET without the page."""
    writer = rows.writer(entity)
    for path in (entity.list_path, entity.new_path, "/", "/healthz"):
        found = writer.client.head(path)
        assert found.status_code == 200
        assert not found.content
    assert writer.client.head(entity.path(entity.some_id)).status_code == 404


@pytest.mark.rule("pages.slash")
def test_missing_slash(app: App, entity: Entity) -> None:
    """An address without its last slash leads to the right one, its query kept."""
    found = app.as_("staff").get(entity.list_path.rstrip("/"), q="x")
    assert found.status in (301, 308)
    assert found.location == f"{entity.list_path}?q=x"
