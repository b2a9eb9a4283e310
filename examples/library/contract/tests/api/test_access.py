"""Who may do what through the API: each kind of visitor with each method on each entity."""

from __future__ import annotations

import pytest

from suite.access import VISITORS
from suite.api.access import METHODS, READS, ask, expected
from suite.api.client import Client, again
from suite.api.rows import Api, owner_counts
from suite.model import MODEL, Entity

# Without accounts nobody says who they are, and whoever does is not heard.
WAYS = ("token", "session") if MODEL.accounts else ("nothing", "header")


def client_of(api: Api, visitor: str, way: str) -> Client:
    """The visitor, who says in this way who they are."""
    if way == "session":
        return api.session(visitor)
    if way == "header":
        made = again(api.app, api.as_(visitor))
        made.headers["Authorization"] = "Bearer x"
        return made
    return api.as_(visitor)


@pytest.mark.rule("api.access")
@pytest.mark.parametrize("what", METHODS)
@pytest.mark.parametrize("visitor", VISITORS)
@pytest.mark.parametrize("way", WAYS)
def test_access(api: Api, entity: Entity, key: str, visitor: str, what: str, way: str) -> None:
    """What the table forbids is refused and changes nothing, what it allows is done."""
    if visitor == "anonymous" and way == "session":
        pytest.skip("nobody is signed in")
    client = client_of(api, visitor, way)
    status = expected(entity, visitor, what)
    if status is not None:
        before = api.read(entity, key)
        ask(client, entity, key, what, api.valid(entity)).expect(status)
        assert api.read(entity, key) == before
        return
    if what in READS:
        ask(client, entity, key, what, None).expect(200)
        return
    if visitor != "staff" and owner_counts(entity):
        pytest.skip("one member cannot add such a row twice")
    row = api.make(entity)
    good = {"create": 201, "delete": 204}.get(what, 200)
    ask(client, entity, row.key, what, api.values(entity)).expect(good)
