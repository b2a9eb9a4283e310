"""Targets, visitors and the record of a run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from suite import app as apps
from suite.app import App
from suite.browser import Browser
from suite.model import MODEL, Entity
from suite.pair import Pair
from suite.record import PAIR, RESULTS, RULES, TARGETS
from suite.rows import Rows


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds our options."""
    group = parser.getgroup("contract")
    group.addoption(
        "--target", action="append", default=[], help="file that describes a running app"
    )
    group.addoption(
        "--compare", action="store_true", help="compare the two targets instead of testing each"
    )
    group.addoption(
        "--salt", default="suite", help="gives other values, for a second run on the same rows"
    )
    group.addoption("--result", default=None, help="file to write what was found to, as JSON")


def pytest_configure(config: pytest.Config) -> None:
    """Tells pytest of our marker."""
    config.addinivalue_line("markers", "rule(id, ...): the rules of rules.yaml that a test proves")
    config.stash[RESULTS] = []


def targets(config: pytest.Config) -> list[App]:
    """The apps to test, the same objects for all tests."""
    if TARGETS not in config.stash:
        found = [apps.load(Path(path)) for path in config.getoption("--target")]
        for one in found:
            one.salt = config.getoption("--salt")
        config.stash[TARGETS] = found
    return config.stash[TARGETS]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Runs a test once for each app, and once for each entity where it asks for one."""
    if "app" in metafunc.fixturenames:
        found = [] if metafunc.config.getoption("--compare") else targets(metafunc.config)
        metafunc.parametrize(
            "app", found, ids=[one.name for one in found], indirect=True, scope="session"
        )
    if "entity" in metafunc.fixturenames and not _has(metafunc, "entity"):
        metafunc.parametrize("entity", MODEL.entities, ids=[one.name for one in MODEL.entities])


def _has(metafunc: pytest.Metafunc, name: str) -> bool:
    marks = metafunc.definition.iter_markers("parametrize")
    return any(name in mark.args[0] for mark in marks)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Notes which test proves which rule, and leaves out comparing where there is one app only."""
    proven: dict[str, set[str]] = {}
    for item in items:
        name = item.nodeid.partition("[")[0]
        for mark in item.iter_markers("rule"):
            for rule in mark.args:
                proven.setdefault(str(rule), set()).add(name)
        proven.setdefault("", set())
        if not any(item.iter_markers("rule")):
            proven[""].add(name)
    config.stash[RULES] = proven
    wanted, other = ("pair", "app") if config.getoption("--compare") else ("app", "pair")
    kept = [item for item in items if other not in _fixtures(item)]
    items[:] = [item for item in kept if wanted in _fixtures(item) or wanted == "app"]


def _fixtures(item: pytest.Item) -> list[str]:
    return list(getattr(item, "fixturenames", ()))


@pytest.fixture(scope="session")
def app(request: pytest.FixtureRequest) -> Iterator[App]:
    """One running app."""
    found: App = request.param
    yield found
    for browser in found.browsers.values():
        browser.close()


@pytest.fixture(scope="session")
def rows(app: App) -> Rows:
    """Adds rows to the app."""
    return Rows(app)


@pytest.fixture(scope="session")
def pair(request: pytest.FixtureRequest) -> Iterator[Pair]:
    """Both apps, asked the same and compared."""
    made = Pair(*targets(request.config)[:2])
    request.config.stash[PAIR] = made
    yield made
    made.close()


@pytest.fixture(autouse=True)
def nothing_new(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a comparing test in which a difference was found that is not on the list."""
    if "pair" not in request.fixturenames:
        yield
        return
    both: Pair = request.getfixturevalue("pair")
    before = len(both.unlisted)
    yield
    both.expect_nothing_new(before)


@pytest.fixture
def anonymous(app: App) -> Browser:
    """A visitor who is not signed in."""
    return app.as_("anonymous")


@pytest.fixture
def alice(app: App) -> Browser:
    """A member, who owns what the suite adds."""
    return app.as_("alice")


@pytest.fixture
def bob(app: App) -> Browser:
    """Another member."""
    return app.as_("bob")


@pytest.fixture
def staff(app: App) -> Browser:
    """A member of staff."""
    return app.as_("staff")


def owned_entities() -> list[Entity]:
    """Entities whose rows have an owner."""
    return [one for one in MODEL.entities if one.owned]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Keeps what came of each test."""
    report: Any = yield
    if report.when == "call" or report.outcome != "passed":
        error = call.excinfo
        item.config.stash[RESULTS].append(
            {
                "test": item.nodeid,
                "outcome": report.outcome,
                "rules": [str(rule) for mark in item.iter_markers("rule") for rule in mark.args],
                "seconds": round(report.duration, 3),
                "message": str(error.value)[:2000] if error and report.outcome == "failed" else "",
            }
        )
    return report


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Writes the result file."""
    path = session.config.getoption("--result")
    if not path:
        return
    pair = session.config.stash.get(PAIR, None)
    made = {
        "tests": session.config.stash[RESULTS],
        "differences": pair.summary() if pair else None,
    }
    Path(path).write_text(json.dumps(made, ensure_ascii=False, indent=1), "utf-8")
