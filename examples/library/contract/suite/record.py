"""What a run of the suite keeps for its end."""

from __future__ import annotations

from typing import Any

import pytest

from suite.app import App
from suite.pair import Pair

# Tests by rule; under the empty name those that prove none.
RULES: pytest.StashKey[dict[str, set[str]]] = pytest.StashKey()
RESULTS: pytest.StashKey[list[dict[str, Any]]] = pytest.StashKey()
PAIR: pytest.StashKey[Pair] = pytest.StashKey()
TARGETS: pytest.StashKey[list[App]] = pytest.StashKey()
