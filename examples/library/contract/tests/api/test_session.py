"""The session of the pages in the API: as safe as a form."""

from __future__ import annotations

import pytest

from suite.api import client as clients
from suite.api.client import collection, item
from suite.api.rows import Api
from suite.app import App
from suite.model import Entity


@pytest.mark.rule("api.csrf")
@pytest.mark.parametrize("token", [None, "", "x" * 64])
def test_writing_needs_the_token(
    app: App, api: Api, entity: Entity, key: str, token: str | None
) -> None:
    """Without the token of a form a session reads, but writes nothing."""
    name = api.writer_name(entity)
    visitor = clients.session(app, name)
    visitor.forgery = {} if token is None else {"X-CSRFToken": token}
    before = api.read(entity, key)
    visitor.get(item(entity, key)).expect(200)
    visitor.post(collection(entity), api.valid(entity)).expect(403)
    for method in (visitor.put, visitor.patch):
        method(item(entity, key), api.valid(entity)).expect(403)
    visitor.delete(item(entity, key)).expect(403)
    visitor.close()
    assert api.read(entity, key) == before


@pytest.mark.rule("api.csrf")
def test_foreign_token(app: App, api: Api, entity: Entity) -> None:
    """The token of another visitor's form is none."""
    visitor = clients.session(app, api.writer_name(entity))
    stranger = app.browser()
    visitor.forgery = {"X-CSRFToken": stranger.token()[0][1]}
    stranger.close()
    visitor.post(collection(entity), api.valid(entity)).expect(403)
    visitor.close()


@pytest.mark.rule("api.csrf")
def test_writing_with_the_token(api: Api, entity: Entity) -> None:
    """With the token a session does all that a Bearer token does."""
    visitor = api.session(api.writer_name(entity))
    found = visitor.post(collection(entity), api.values(entity))
    if found.codes == {"_": ["unique_together"]}:
        pytest.skip("one member cannot add such a row twice")
    path = item(entity, found.expect(201).key)
    assert visitor.put(path, api.values(entity), found.etag).expect(200).etag == '"2"'
    assert visitor.patch(path, {}, '"2"').expect(200).etag == '"3"'
    visitor.delete(path, '"3"').expect(204)
    visitor.get(path).expect(404)


@pytest.mark.rule("api.csrf")
def test_anonymous_needs_none(api: Api, entity: Entity) -> None:
    """Who is not signed in is asked to sign in, not for the token of a form."""
    api.as_("anonymous").post(collection(entity), {}).expect(401)


@pytest.mark.rule("api.docs")
def test_docs_know_the_visitor(app: App) -> None:
    """A signed-in visitor's page has the token of its forms, nobody else's has."""
    meta = "meta[name=csrf-token][content]"
    assert app.as_("alice").open("/api/docs").find(meta) is not None
    assert app.as_("anonymous").open("/api/docs").find(meta) is None
