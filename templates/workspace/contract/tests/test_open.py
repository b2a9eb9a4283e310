"""Without accounts: everybody may do everything, and nothing asks who they are."""

from __future__ import annotations

import pytest

from suite.access import PAGES, address
from suite.app import App
from suite.model import Entity
from suite.pages import attribute
from suite.rows import Rows

ACCOUNTS = "/accounts/"
PLACES = ("", "login/", "logout/", "register/", "password/", "reset/", "reset/x/")


@pytest.mark.rule("open.everybody")
def test_everybody_writes(app: App, rows: Rows, entity: Entity) -> None:
    """A visitor who comes anew changes and deletes what another has added."""
    key = rows.make(entity)
    browser = app.browser()
    edit = entity.path(key, "edit")
    assert browser.submit(edit, {}).saved
    assert rows.writer(entity).form(edit).value("row_version") == "2"
    assert browser.submit(entity.path(key, "delete"), {}, "form.delete-form").saved
    assert rows.writer(entity).get(entity.path(key)).status == 404
    assert rows.make(entity, by=browser)
    browser.close()


@pytest.mark.rule("open.no-accounts")
@pytest.mark.parametrize("place", PLACES)
def test_no_page_of_accounts(app: App, place: str) -> None:
    """The addresses that accounts would have are not there, with any method."""
    browser = app.as_("anonymous")
    assert browser.get(f"{ACCOUNTS}{place}").status == 404
    assert browser.post(f"{ACCOUNTS}{place}", browser.token()).status == 404


@pytest.mark.rule("open.no-accounts")
def test_nothing_leads_to_accounts(app: App, rows: Rows, entity: Entity) -> None:
    """No page has a navigation of accounts, a link to one of their pages, or an owner."""
    browser = app.as_("anonymous")
    key = rows.make(entity)
    for path in ("/", *(address(entity, key, page) for page in PAGES)):
        page = browser.open(path)
        assert page.find("nav.account, nav[aria-label=Account]") is None, path
        addresses = [attribute(one, "href") or "" for one in page.all("a[href]")]
        addresses += [attribute(one, "action") or "" for one in page.all("form")]
        assert not [one for one in addresses if one.startswith(ACCOUNTS)], path
        assert "owned_by" not in page.fields, path


@pytest.mark.rule("open.no-cookie")
def test_readers_get_no_cookie(app: App, rows: Rows, entity: Entity) -> None:
    """Opening what has no form to send begins nothing."""
    key = rows.make(entity)
    browser = app.browser()
    for path in ("/", entity.list_path, entity.path(key), "/no-such-page/"):
        assert "set-cookie" not in browser.get(path).headers, path
    browser.close()


@pytest.mark.rule("open.asked-again")
def test_pages_are_asked_for_again(app: App, rows: Rows, entity: Entity) -> None:
    """What a browser or a cache kept of a page it does not show unasked."""
    key = rows.make(entity)
    for path in ("/", *(address(entity, key, page) for page in PAGES)):
        control = app.as_("anonymous").get(path).headers.get("cache-control", "")
        assert "no-cache" in control, f"{path}: {control}"
