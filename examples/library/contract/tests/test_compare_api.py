"""The API of both apps, asked the same: the answers are the same, or the difference is listed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from suite.api.cases import accepted, refused
from suite.api.client import collection, item
from suite.api.openapi import differences, served
from suite.api.pair import ApiPair
from suite.api.rows import free_text, unsteady
from suite.api.values import members
from suite.api.wire import Written
from suite.journey import writer
from suite.model import MODEL, Entity
from suite.odd import ODD
from suite.pair import Pair

# Without accounts all visitors are the same.
VISITORS = ("anonymous", "alice", "bob", "staff") if MODEL.accounts else ("anonymous",)
NO_BODIES = (b"", b"{", b"[]", b"null", b"5", b'"x"', b"\xef\xbb\xbf{}", b'{"a":NaN}', b"[" * 3000)
CONDITIONS = (None, "", "x", '"0"', '"1"', 'W/"1"', '"7", "1"', "*", '"1", *', "1", '"1" x')

NO_TARGETS: tuple[Any, ...] = (None, "1", 1.5, True, {}, [], [None], [True], 2**70, "", -1)
NOTHINGS: tuple[Any, ...] = (None, "", [], 0, False)
# Conditions that may fit version 1.
FITTING = frozenset({'"1"', 'W/"1"', '"7", "1"', "*", '"1", *', '"1" x'})


@pytest.fixture(scope="session")
def both(pair: Pair) -> ApiPair:
    """The API of both."""
    return ApiPair(pair)


@pytest.mark.rule("compare.api")
@pytest.mark.parametrize("who", VISITORS)
def test_addresses(both: ApiPair, who: str) -> None:
    """Addresses that belong to no entity."""
    for path in (
        "/api",
        "/api/",
        "/api/x",
        "/api/docs/",
        "/api/openapi.json/",
        "/api/tokens/x",
        "/api/%00",
    ):
        for method in ("GET", "POST", "OPTIONS", "DELETE", "HEAD"):
            both.ask(who, method, path)
    for path in ("/api/tokens", "/api/openapi.json", "/api/docs"):
        for method in ("OPTIONS", "PUT", "PATCH", "DELETE", "HEAD"):
            both.ask(who, method, path)


@pytest.mark.rule("compare.api")
@pytest.mark.parametrize("who", VISITORS)
def test_methods(both: ApiPair, entity: Entity, who: str) -> None:
    """Every method of every visitor on a row that is there and one that is not."""
    keys = both.shared(entity)
    both.ask(who, "GET", both.item(entity, (keys[0].upper(), keys[1].upper())))
    both.ask(who, "GET", both.item(entity, (f"0{keys[0]}", f"0{keys[1]}")))
    for paths in (both.item(entity, keys), item(entity, entity.some_id), collection(entity)):
        for method in ("GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND"):
            both.ask(who, method, paths)
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            for options in ({}, {"content": b"{", "media": "text/plain"}, {"content": b"["}):
                both.ask(who, method, paths, match=None, **options)
                both.ask(who, method, paths, match='"0"', **options)


@pytest.mark.rule("compare.api")
def test_lists(both: ApiPair, entity: Entity) -> None:
    """Lists with every kind of query."""
    path = collection(entity)
    both.shared(entity)
    for who in VISITORS:
        both.ask(who, "GET", path)
    queries: list[dict[str, str]] = [
        *({"page": text} for text in ("", "1", "2", "99", "0", "x", "01", " 1 ", "1.0")),
        *({"page_size": text} for text in ("", " ", "1", "5", "100", "101", "0", "x", "05", " 5 ")),
        {"page_size": "2", "page": "2", "q": "a", "utm": "x y&z"},
        {"q": "a"},
        {"q": "\0"},
        {"q": "x" * 300},
        {"sort": ""},
        {"sort": " "},
        {"sort": "x"},
    ]
    for field in entity.fields:
        queries += [{"sort": field.name}, {"sort": f"-{field.name}"}]
        texts = ["", "x", "1", "true", "null", both.pair.left.distinct.made(field, 1)]
        queries += [{field.name: text} for text in texts]
    for link in entity.relations:
        queries += [{link.name: text} for text in ("", "1", "2", "987654321", "x", "null")]
    for query in queries:
        both.ask("staff", "GET", path, params=query)


@pytest.mark.rule("compare.api")
def test_refused_values(both: ApiPair, entity: Entity) -> None:
    """Every value that is refused, with its errors."""
    every = {one.name: refused(one) for one in entity.fields}
    for at in range(max(map(len, every.values()), default=0)):
        bad = {name: cases[at].value for name, cases in every.items() if at < len(cases)}
        both.add(writer(entity), entity, bad)
    for link in entity.relations:
        for value in NO_TARGETS:
            both.add(writer(entity), entity, {link.name: value})


@pytest.mark.rule("compare.api", "compare.rows")
def test_accepted_values(both: ApiPair, entity: Entity) -> None:
    """Every value that is accepted, with what is answered."""
    every = {one.name: [case for case in accepted(one) if not one.unique] for one in entity.fields}
    for at in range(max(map(len, every.values()), default=0)):
        good = {name: cases[at].value for name, cases in every.items() if at < len(cases)}
        both.add(writer(entity), entity, good)


@pytest.mark.rule("compare.api", "compare.rows")
def test_odd_values(both: ApiPair, entity: Entity) -> None:
    """Values on which the contract is silent."""
    texts = ("1e2", "1.50", "-0", "0.0", "1E+2", "1e400", "9" * 5000, "1.0000000000000000000001")
    for field in entity.fields:
        odd: list[Any] = [*ODD.get(field.type, ()), "", " ", None, [], {}, [1], True]
        odd += [Written(text) for text in texts]
        for value in odd:
            both.add(writer(entity), entity, {field.name: value})


@pytest.mark.rule("compare.api")
def test_bodies(both: ApiPair, entity: Entity) -> None:
    """Bodies that are no JSON or no object, and media types that are none."""
    keys = both.shared(entity)
    for content in NO_BODIES:
        both.ask("staff", "POST", collection(entity), content=content)
        both.ask("staff", "PATCH", both.item(entity, keys), content=content, match="*")
    for media in (None, "", "text/json", "application/json;x", "application/json, text/plain"):
        both.ask("staff", "POST", collection(entity), content=b"{", media=media)


@pytest.mark.rule("compare.api", "compare.rows")
def test_conditions(both: ApiPair, entity: Entity) -> None:
    """Every kind of condition on a row of version 1, then 2, then gone."""
    keys = both.make(entity)
    paths = both.item(entity, keys)
    for match in CONDITIONS:
        headers = {} if match is None else {"If-None-Match": match}
        both.ask("staff", "GET", paths, headers=headers)
        both.ask("staff", "DELETE", paths, match=match if match not in FITTING else '"9"')
        both.ask("staff", "PATCH", paths, value={}, match=match)
    both.ask("staff", "GET", paths)
    both.ask("staff", "DELETE", paths, match="*")
    both.ask("staff", "GET", paths)


@pytest.mark.rule("compare.api", "compare.rows")
def test_writes(both: ApiPair, entity: Entity) -> None:
    """Rows with the least, twice the same, put, patched, and read back by both views."""
    sides = both.values(entity)
    first = both.ask("staff", "POST", collection(entity), value=sides)
    both.ask("staff", "POST", collection(entity), value=sides)
    if not unsteady(entity):
        both.ask(writer(entity), "POST", collection(entity), value={})
    keys = both.make(entity)
    paths = both.item(entity, keys)
    both.ask("staff", "PUT", paths, value=both.values(entity), match="*")
    both.ask("staff", "PUT", paths, value=tuple(one.least(entity) for one in both.apis), match="*")
    if not unsteady(entity):
        both.ask("staff", "PUT", paths, value={}, match="*")
    for name in entity.members:
        for value in NOTHINGS:
            both.ask("staff", "PATCH", paths, value={name: value}, match="*")
    both.pair.get("staff", (entity.path(keys[0]), entity.path(keys[1])))
    if first[0].status == first[1].status == 201:
        rows = [members(entity, one.json) for one in first]
        texts = [json.dumps(row, sort_keys=True, default=str) for row in rows]
        both.observe_bodies(f"members of a new {entity.name}", entity, texts)


@pytest.mark.rule("compare.api", "compare.rows")
def test_protected_rows(both: ApiPair, entity: Entity) -> None:
    """Deleting rows that others need."""
    keys = both.make(entity)
    for end in entity.incoming:
        source, link = MODEL.entity(end.source), MODEL.relation(end)
        if source is entity and link.exclusive and link.required:
            continue
        ids = [both.json_id(entity, one) for one in keys]
        given = [{link.name: [one] if link.many else one} for one in ids]
        both.add(writer(source), source, (given[0], given[1]))
    both.ask("staff", "DELETE", both.item(entity, keys), match="*")
    both.ask("staff", "GET", both.item(entity, keys))


@pytest.mark.rule("compare.api", "compare.rows")
def test_texts(both: ApiPair, entity: Entity) -> None:
    """Texts with every kind of blank and line end."""
    field = free_text(entity)
    if field is None:
        pytest.skip("the entity has no free text")
    for text in (
        " a ",
        "a\r\nb",
        "\u00a0a",
        "a\u2028",
        "\ufeffa",
        "\x1fa",
        "a\x85",
        "\u3000a\u200b",
    ):
        both.add(writer(entity), entity, {field.name: text})


@pytest.mark.rule("compare.api")
def test_documents(both: ApiPair) -> None:
    """The OpenAPI documents of both say the same."""
    left, right = (served(one) for one in both.apis)
    for line in differences(left, right):
        both.pair.observe("openapi", line.partition(":")[0], line, "")
