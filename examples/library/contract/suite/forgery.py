"""Forms that another site sends."""

from __future__ import annotations

from suite.browser import Browser
from suite.pages import Pairs


def without_token(browser: Browser, path: str, pairs: Pairs) -> None:
    """Fails unless the form is refused without a token, with a wrong and a foreign one."""
    names = [name for name, _ in browser.token()]
    kept = [pair for pair in pairs if pair[0] not in names]
    stranger = Browser(browser.url)
    foreign = stranger.token()
    stranger.close()
    for token in ([], [(names[0], "")], [(names[0], "x" * 64)], foreign):
        answer = browser.post(path, [*kept, *token])
        assert answer.status == 403, f"POST {path} with the token {token} was {answer.status}"
        assert answer.page.find("main") is not None
