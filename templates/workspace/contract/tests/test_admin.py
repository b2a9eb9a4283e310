"""The admin: for staff only, with every entity, under the strict policy, and no update lost."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from suite.app import LOGIN, App
from suite.browser import Browser
from suite.http import request
from suite.model import MODEL, Entity
from suite.pages import Form
from suite.rows import Rows

HOME = "/admin/"
FORM = "form:has(input[name=row_version])"


def start(entity: Entity) -> str:
    """Address of the entity's list in the admin: what both admins call it."""
    return f"{HOME}{entity.area}/{entity.name.lower()}/"


def pages(app: App, entity: Entity, key: str) -> dict[str, str]:
    """Addresses of the entity's pages: beyond the list each admin has its own."""
    one = start(entity)
    if app.name == "flask":
        return {
            "list": one,
            "new": f"{one}new/",
            "edit": f"{one}edit/?id={key}",
            "delete": f"{one}delete/?id={key}",
        }
    return {
        "list": one,
        "new": f"{one}add/",
        "edit": f"{one}{key}/change/",
        "delete": f"{one}{key}/delete/",
    }


def seen(browser: Browser, path: str) -> Form:
    """The form that carries a version."""
    return browser.form(path, FORM)


@pytest.mark.rule("admin.access")
def test_home_is_for_staff(app: App) -> None:
    """Visitors sign in on the site's own page, members are refused."""
    answer = app.as_("anonymous").get(HOME)
    assert answer.status == 302
    assert urlsplit(answer.location).path == LOGIN
    assert parse_qs(urlsplit(answer.location).query)["next"] == [HOME]
    assert app.as_("alice").get(HOME).status == 403
    assert app.as_("staff").get(HOME).status == 200


@pytest.mark.rule("methods.trace")
def test_trace(app: App) -> None:
    """TRACE is refused, whoever asks."""
    status, told, body = app.raw(request(app, "TRACE", HOME, {"X-Secret": "echo-me"}))
    assert status == 405
    assert "GET" in told["allow"]
    assert b"echo-me" not in body


@pytest.mark.rule("admin.access")
def test_pages_are_for_staff(app: App, rows: Rows, entity: Entity) -> None:
    """Whatever the entity's own access says."""
    for name, path in pages(app, entity, rows.some(entity)).items():
        answer = app.as_("anonymous").get(path)
        assert answer.status == 302, name
        assert urlsplit(answer.location).path == LOGIN, name
        assert app.as_("alice").get(path).status == 403, name
        assert app.as_("staff").get(path).status == 200, name


@pytest.mark.rule("admin.entities")
def test_every_entity_is_there(staff: Browser) -> None:
    """The first page leads to the list of each entity and of the accounts."""
    page = staff.open(HOME)
    found = {one.attributes.get("href") for one in page.all("a[href]")}
    assert {start(one) for one in MODEL.entities} <= found
    assert f"{HOME}accounts/user/" in found


# Attributes whose value a browser may follow; in others a text is a text.
ADDRESSES = frozenset(
    {"action", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href"}
)


@pytest.mark.rule("admin.policy")
def test_no_page_needs_what_the_policy_forbids(app: App, rows: Rows, entity: Entity) -> None:
    """No inline script, style or handler, and no address that is a script."""
    for name, path in pages(app, entity, rows.some(entity)).items():
        answer = app.as_("staff").get(path)
        assert "'unsafe-inline'" not in answer.headers["content-security-policy"], name
        page = answer.page
        assert not page.all("style"), name
        assert not [one for one in page.all("script") if not one.attributes.get("src")], name
        for node in page.all("*"):
            for attribute, value in node.attributes.items():
                assert not attribute.startswith("on"), f"{name}: {node.html}"
                assert attribute != "style", f"{name}: {node.html}"
                script = (value or "").strip().lower().startswith("javascript:")
                assert not (script and attribute in ADDRESSES), f"{name}: {node.html}"


@pytest.mark.rule("admin.versions")
def test_no_update_is_lost(app: App, rows: Rows, entity: Entity, staff: Browser) -> None:
    """A form that is older than the row changes and deletes nothing."""
    key = rows.make(entity)
    addresses = pages(app, entity, key)
    edit, question = (seen(staff, addresses[name]) for name in ("edit", "delete"))
    assert staff.send(addresses["edit"], edit, {}).saved
    for name, form in (("edit", edit), ("delete", question)):
        assert staff.send(addresses[name], form, {}).status == 409, name
    assert seen(staff, addresses["edit"]).value("row_version") == "2"
    assert staff.send(addresses["delete"], seen(staff, addresses["delete"]), {}).saved
    assert staff.get(entity.path(key)).status == 404


@pytest.mark.rule("admin.forgery")
def test_needs_the_token(app: App, rows: Rows, entity: Entity, staff: Browser) -> None:
    """Nothing is changed or deleted without it."""
    key = rows.make(entity)
    token = staff.token()[0][0]
    for name in ("edit", "delete"):
        path = pages(app, entity, key)[name]
        assert staff.send(path, seen(staff, path), {token: None}).status == 403, name
    assert seen(staff, pages(app, entity, key)["edit"]).value("row_version") == "1"
