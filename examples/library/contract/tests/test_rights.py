"""What visitors may not do is refused in time, tells nothing, and leads to the login."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from suite.access import VISITORS, address, expected
from suite.app import LOGIN, App
from suite.browser import Browser
from suite.model import MODEL, Entity
from suite.pages import attribute
from suite.rows import Rows


@pytest.fixture
def key(rows: Rows, entity: Entity) -> str:
    """A row of alice; of staff where only they may add."""
    return rows.of_alice(entity)


@pytest.mark.rule("access.writes")
@pytest.mark.parametrize("page", ["new", "edit", "delete"])
@pytest.mark.parametrize("visitor", VISITORS)
def test_writes(app: App, rows: Rows, entity: Entity, key: str, visitor: str, page: str) -> None:
    """Sending a form with a good token: refused like its page, and nothing is written."""
    status = expected(entity, visitor, page)
    if status == 200:
        pytest.skip("the forms' own tests do this")
    browser = app.as_(visitor)
    before = rows.writer(entity).open(entity.path(key)).text("dl.fields")
    pairs = [*browser.token(), ("row_version", "1")]
    valid = {name: value for name, value in rows.values(entity).items() if isinstance(value, str)}
    answer = browser.post(address(entity, key, page), [*pairs, *valid.items()])
    assert answer.status == status
    if status == 302:
        assert urlsplit(answer.location).path == LOGIN
    after = rows.writer(entity).open(entity.path(key)).text("dl.fields")
    assert after == before


@pytest.mark.rule("access.no-hint")
def test_nobody_learns_of_rows(app: App, entity: Entity, key: str) -> None:
    """Who may not read gets the same answer for a row that is there and for one that is not."""
    for visitor in ("anonymous", "bob"):
        if expected(entity, visitor, "detail") == 200:
            continue
        browser = app.as_(visitor)
        for action in ("", "edit", "delete"):
            there = browser.get(entity.path(key, action))
            missing = browser.get(entity.path(entity.some_id, action))
            assert there.status == missing.status
            if there.status != 302:
                assert there.page.text("main") == missing.page.text("main")


@pytest.mark.rule("access.owner")
def test_owner_is_who_adds(rows: Rows, entity: Entity, bob: Browser, alice: Browser) -> None:
    """A new row belongs to who added it, whatever the form says."""
    if not entity.owned or entity.access == "staff":
        pytest.skip("the rows have no owner")
    key = rows.make(entity, {"owned_by": "1", "owned_by_id": "1"}, by=bob)
    assert bob.get(entity.path(key, "edit")).status == 200
    assert alice.get(entity.path(key, "edit")).status == 403
    assert alice.open(entity.path(key)).shown("owned_by") == "bob"


@pytest.mark.rule("access.after-login")
def test_login_leads_back(app: App, rows: Rows, entity: Entity, key: str) -> None:
    """After signing in one is where one wanted to go."""
    if entity is not MODEL.entities[0]:
        pytest.skip("one entity is enough")
    browser = app.browser()
    answer = browser.get(entity.new_path)
    name = "alice" if entity.access != "staff" else "staff"
    answer = browser.submit(answer.location, {"username": name, "password": app.users[name]})
    assert answer.status == 302
    assert answer.location == entity.new_path


@pytest.mark.rule("home.entities")
def test_home_hides_what_may_not_be_read(app: App) -> None:
    """Nobody sees the name or the number of what they may not read."""
    found = {attribute(one, "href") for one in app.as_("bob").open("/").all("a")}
    for entity in MODEL.entities:
        if entity.access == "staff":
            assert entity.list_path not in found
