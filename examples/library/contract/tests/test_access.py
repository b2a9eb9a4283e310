"""Who may do what: each kind of visitor on each page of each entity."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from suite.access import PAGES, VISITORS, address, expected
from suite.app import LOGIN, App
from suite.browser import Answer
from suite.model import MODEL, Entity
from suite.rows import Rows


@pytest.fixture
def key(rows: Rows, entity: Entity) -> str:
    """A row of alice; of staff where only they may add."""
    return rows.of_alice(entity)


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


@pytest.mark.rule("access.unknown")
@pytest.mark.parametrize("action", ["", "edit", "delete"])
@pytest.mark.parametrize("visitor", VISITORS)
def test_unknown_rows(app: App, entity: Entity, visitor: str, action: str) -> None:
    """A row that is not there: 404, or the login, which tells nothing."""
    answer = app.as_(visitor).get(entity.path(entity.some_id, action))
    if expected(entity, visitor, action or "detail") == 302:
        assert answer.status in (302, 404)
    else:
        assert answer.status == 404


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
