"""Who may do what: each kind of visitor on each page of each entity, with each method."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from suite.app import LOGIN, App
from suite.browser import Answer, Browser
from suite.model import MODEL, Entity
from suite.rows import Rows

VISITORS = ("anonymous", "bob", "alice", "staff")
PAGES = ("list", "detail", "new", "edit", "delete")


def expected(entity: Entity, visitor: str, page: str) -> int:
    """The status that the table of the contract gives for opening a page of a row of alice."""
    reads = page in ("list", "detail")
    if visitor == "anonymous":
        return 200 if reads and entity.access == "public" else 302
    if entity.access == "staff" and visitor != "staff":
        return 404
    if page in ("edit", "delete") and entity.owned and visitor == "bob":
        return 403
    return 200


def address(entity: Entity, key: str, page: str) -> str:
    """Address of a page."""
    if page == "list":
        return entity.list_path
    if page == "new":
        return entity.new_path
    return entity.path(key) if page == "detail" else entity.path(key, page)


@pytest.fixture
def key(rows: Rows, entity: Entity) -> str:
    """A row of alice; of staff where only they may add."""
    name = f"access {entity.name}"
    if name not in rows.shared:
        rows.shared[name] = rows.make(entity)
    return rows.shared[name]


def check_login(answer: Answer, path: str) -> None:
    """Fails unless the answer leads to the login and from there back."""
    parts = urlsplit(answer.location)
    assert parts.path == LOGIN
    assert parse_qs(parts.query).get("next") == [path]


@pytest.mark.rule("access.pages")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("visitor", VISITORS)
def test_pages(app: App, entity: Entity, key: str, visitor: str, page: str) -> None:
    """Opening a page."""
    path = address(entity, key, page)
    answer = app.as_(visitor).get(path)
    assert answer.status == expected(entity, visitor, page)
    if answer.status == 302:
        check_login(answer, path)


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


@pytest.mark.rule("access.unknown")
@pytest.mark.parametrize("action", ["", "edit", "delete"])
@pytest.mark.parametrize("visitor", VISITORS)
def test_unknown_rows(app: App, entity: Entity, visitor: str, action: str) -> None:
    """A row that is not there: 404, or the login, which tells nothing."""
    answer = app.as_(visitor).get(entity.path(entity.some_id, action))
    if visitor == "anonymous" and (action or entity.access != "public"):
        assert answer.status in (302, 404)
    else:
        assert answer.status == 404


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


@pytest.mark.rule("access.navigation")
@pytest.mark.parametrize("visitor", VISITORS)
def test_navigation(app: App, visitor: str) -> None:
    """The navigation names the entities that the visitor may read, in the model's order."""
    page = app.as_(visitor).open("/")
    found = [one.attributes.get("href") for one in page.all("nav[aria-label=Main] a")]
    wanted = [one.list_path for one in MODEL.entities if expected(one, visitor, "list") == 200]
    assert [one for one in found if one != "/"] == wanted


@pytest.mark.rule("access.buttons")
@pytest.mark.parametrize("visitor", VISITORS)
def test_buttons(app: App, entity: Entity, key: str, visitor: str) -> None:
    """A page offers only what its visitor may do."""
    if expected(entity, visitor, "detail") != 200:
        pytest.skip("the visitor does not see the row")
    browser = app.as_(visitor)
    offered = {one.attributes.get("href") for one in browser.open(entity.path(key)).all("main a")}
    for action in ("edit", "delete"):
        may = expected(entity, visitor, action) == 200
        assert (entity.path(key, action) in offered) == may
    listed = {one.attributes.get("href") for one in browser.open(entity.list_path).all("main a")}
    assert (entity.new_path in listed) == (expected(entity, visitor, "new") == 200)


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
