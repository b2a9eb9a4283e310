"""The API of an app, and who speaks to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from suite.api.rows import Api
from suite.app import App
from suite.model import Entity
from suite.rows import Rows


@pytest.fixture(scope="session")
def rows(app: App) -> Rows:
    """Rows apart from those of the pages, whose tests send the same values beside the same rows."""
    return Rows(app)


@pytest.fixture(scope="session")
def api(app: App, rows: Rows) -> Iterator[Api]:
    """One app's API."""
    made = Api(app, rows)
    yield made
    made.close()


@pytest.fixture
def key(api: Api, entity: Entity) -> str:
    """A row of alice; of staff where only they may add. Tests only look at it."""
    return api.shared(entity)
