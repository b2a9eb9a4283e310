"""No other site can make a visitor's browser write."""

from __future__ import annotations

import pytest

from suite.forgery import without_token
from suite.model import MODEL, Entity
from suite.rows import Rows


@pytest.mark.rule("csrf.entities")
@pytest.mark.parametrize("action", ["new", "edit", "delete"])
def test_entity_forms(rows: Rows, entity: Entity, action: str) -> None:
    """Nothing is added, changed or deleted without the token."""
    writer = rows.writer(entity)
    values = rows.values(entity)
    flat = [(name, value) for name, value in values.items() if isinstance(value, str)]
    if action == "new":
        before = writer.open(entity.list_path).text("p.count")
        without_token(writer, entity.new_path, flat)
        assert writer.open(entity.list_path).text("p.count") == before
        return
    key = rows.make(entity)
    without_token(writer, entity.path(key, action), [("row_version", "1"), *flat])
    assert writer.form(entity.path(key, "edit")).value("row_version") == "1"


@pytest.mark.rule("csrf.get-is-safe")
def test_get_changes_nothing(rows: Rows, entity: Entity) -> None:
    """Opening a page, even with a form's values in its address, writes nothing."""
    writer = rows.writer(entity)
    key = rows.make(entity)
    before = writer.open(entity.list_path).text("p.count")
    values = {name: str(value) for name, value in rows.values(entity).items()}
    for path in (entity.new_path, entity.path(key, "edit"), entity.path(key, "delete")):
        assert writer.get(path, row_version="1", **values).status == 200
        assert writer.client.head(path).status_code == 200
    assert writer.open(entity.list_path).text("p.count") == before
    assert writer.form(entity.path(key, "edit")).value("row_version") == "1"


@pytest.mark.rule("csrf.cross-origin")
def test_cookies_are_not_sent_along(rows: Rows) -> None:
    """Cookies are for this site alone, and those that carry something are hidden from scripts."""
    entity = MODEL.entities[0]
    rows.make(entity)  # The message that it was added is in a cookie, or in the session's.
    cookies = list(rows.writer(entity).client.cookies.jar)
    assert [one for one in cookies if one.has_nonstandard_attr("HttpOnly")], "no cookie is hidden"
    for one in cookies:
        assert (one.get_nonstandard_attr("SameSite") or "").lower() in ("lax", "strict"), one.name
        assert one.path == "/"
        assert not one.domain_specified
        assert one.has_nonstandard_attr("HttpOnly") or "csrf" in one.name
