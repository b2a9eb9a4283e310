"""Tokens of both apps: what gives none, and headers that name nobody."""

from __future__ import annotations

from typing import Any

import pytest

from suite.api.client import collection
from suite.api.pair import ApiPair
from suite.model import MODEL
from suite.pair import Pair


@pytest.fixture(scope="session")
def both(pair: Pair) -> ApiPair:
    """The API of both."""
    return ApiPair(pair)


@pytest.mark.rule("compare.api")
@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        None,
        {"username": "alice"},
        {"username": "alice", "password": "wrong"},
        {"username": "no\0body", "password": "wrong"},
        {"username": 5, "password": "x"},
        {"username": None, "password": None},
        {"username": "alice", "password": {"a": 1}},
        {"username": "\ud800", "password": "x"},
        {"username": "alice", "password": "\ud800"},
        {"username": "x" * 5000, "password": "x" * 5000},
    ],
)
def test_token_refusals(both: ApiPair, value: Any) -> None:
    """Bodies that give no token."""
    both.ask("anonymous", "POST", "/api/tokens", value=value)


@pytest.mark.rule("compare.api")
@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer x", "bearer x", "Basic x", "x", "Bearer x y", "Bearer \xe9"]
)
def test_bad_headers(both: ApiPair, header: str) -> None:
    """Headers that name nobody."""
    entity = MODEL.entities[0]
    headers: Any = {"Authorization": header.encode("latin-1")}
    both.ask("anonymous", "GET", collection(entity), headers=headers)
    both.ask("anonymous", "POST", "/api/tokens", value={}, headers=headers)
    both.ask("anonymous", "GET", "/api/openapi.json", headers=headers)
