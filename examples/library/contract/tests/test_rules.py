"""The suite's own books: every rule has a test, every test a rule."""

from __future__ import annotations

import pytest
import yaml

from suite import differences
from suite.model import HERE
from suite.pair import Pair
from suite.record import RULES

WHO = {"flask", "django", "both", "neither"}


def rules() -> dict[str, dict[str, str]]:
    """The rules by id."""
    data = yaml.safe_load((HERE / "rules.yaml").read_text("utf-8"))
    return {rule["id"]: rule for area in data["areas"] for rule in area["rules"]}


@pytest.mark.rule("suite.books")
def test_every_rule_has_a_test(request: pytest.FixtureRequest) -> None:
    """No rule is only said, and no test proves what is no rule."""
    proven = request.config.stash[RULES]
    if "test_health.py" not in "".join("".join(tests) for tests in proven.values()):
        pytest.skip("only a part of the suite is run")
    assert not proven[""], f"tests without a rule: {sorted(proven[''])}"
    assert set(rules()) == set(proven) - {""}


@pytest.mark.rule("suite.books")
def test_rules_are_whole() -> None:
    """Each rule says what it asks and who does it out of the box."""
    for key, rule in rules().items():
        assert set(rule) == {"id", "says", "out_of_the_box"}, key
        assert rule["out_of_the_box"] in WHO, key
        assert rule["says"].endswith("."), key


@pytest.mark.rule("suite.books")
def test_differences_are_whole() -> None:
    """Each difference says what it is, why it stays and what it teaches, and how it is found."""
    found = differences.load()
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert all(text.endswith(".") for text in (one.what, one.reason, one.teaches)), one.id
        assert one.match, one.id


@pytest.mark.rule("compare.listed")
def test_every_listed_difference_was_seen(pair: Pair, request: pytest.FixtureRequest) -> None:
    """A difference that is gone comes off the list."""
    if request.session.testsfailed:
        pytest.skip("other tests failed")
    if pair.compared < 50:
        pytest.skip("only a part of the suite is run")
    unseen = [one.id for one in pair.listed if not one.seen and pair.applies(one)]
    assert not unseen, f"listed, but not found: {unseen}"
