"""Both labs side by side."""

from __future__ import annotations

import pytest

from suite.journey import VISITORS
from suite.pair import Pair

PATHS = (
    "/lab/",
    "/lab/error/",
    "/lab/session/",
    "/lab/undefined/",
    "/lab/request/?q=lemon",
    "/lab/waiting/",
    "/lab/waiting/async/",
    "/lab/converters/2026/",
    "/lab/converters/emma/",
    "/lab/parts/",
    "/lab/one-file/",
    "/lab/nothing/",
)


@pytest.mark.rule("lab.alike")
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("who", VISITORS)
def test_pages(pair: Pair, who: str, path: str) -> None:
    """Each page, for each visitor."""
    pair.get(who, path)
