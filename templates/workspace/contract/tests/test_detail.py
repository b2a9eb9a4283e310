"""A row's own page."""

from __future__ import annotations

import pytest

from suite.model import Entity, Field
from suite.pages import plain, words
from suite.rows import Rows


@pytest.mark.rule("detail.not-found")
def test_unknown_page(rows: Rows, entity: Entity) -> None:
    """A row that is not there has no page."""
    assert rows.app.as_("staff").get(entity.path(entity.some_id)).status == 404


@pytest.mark.rule("detail.fields")
def test_detail(rows: Rows, entity: Entity) -> None:
    """A row's page shows every field and relation in the model's order, then owner and times."""
    key = rows.make(entity, full=True)
    page = rows.writer(entity).open(entity.path(key))
    shown = list(page.fields)
    assert shown[: len(entity.members)] == list(entity.members)
    rest = shown[len(entity.members) :]
    assert ("owned_by" in rest) == entity.owned
    assert ("created_at" in rest) == entity.created_at
    assert ("updated_at" in rest) == entity.updated_at
    labels = [words(one) for one in page.all("dl.fields > div > dt")]
    wanted = [plain(entity.label_of(name)) for name in entity.members]
    assert labels[: len(wanted)] == wanted
    title = page.text("h1")
    if entity.title is None:
        assert key in title
    else:
        field = entity.by_name[entity.title]
        assert isinstance(field, Field)
        assert title == plain(page.shown(entity.title))
