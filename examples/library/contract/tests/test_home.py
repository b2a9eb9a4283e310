"""The first page."""

from __future__ import annotations

import time

import pytest

from suite.model import Entity
from suite.pages import attribute
from suite.rows import Rows


@pytest.mark.rule("home.entities")
def test_home(rows: Rows, entity: Entity) -> None:
    """Every entity that one may read, with its count and its five newest rows, the newest first."""
    if entity.ids == "uuid":
        time.sleep(1.1)  # Such rows are told apart by the second in which they were made.
    made = [rows.make(entity) for _ in range(2)]
    writer = rows.writer(entity)
    page = writer.open("/")
    found = [attribute(one, "href") for one in page.all("main a")]
    assert entity.list_path in found
    newest = [
        one for one in found if one and one.startswith(entity.list_path) and one.count("/") == 3
    ]
    rows_linked = [one for one in newest if one != entity.new_path]
    assert len(rows_linked) <= 5
    if entity.ids == "integer":
        assert rows_linked[:2] == [entity.path(made[1]), entity.path(made[0])]
    else:
        assert set(rows_linked[:2]) == {entity.path(one) for one in made}
    assert entity.new_path in found
