"""Probes for machines."""

from __future__ import annotations

import pytest

from suite.app import App


@pytest.mark.rule("health.probes")
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_probes(app: App, path: str) -> None:
    """Both say that all is well, to anybody, without beginning a session."""
    browser = app.browser()
    answer = browser.get(path)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.response.json()["status"] == "ok"
    assert "set-cookie" not in answer.headers
    assert "no-store" in answer.headers.get("cache-control", "")
    browser.close()
