"""Which addresses the API has, which methods they take, and what it says to all others."""

from __future__ import annotations

import pytest

from suite.api.client import collection, item
from suite.api.rows import Api
from suite.app import App
from suite.http import request
from suite.model import MODEL, Entity

READ = {"GET", "HEAD", "OPTIONS"}
ALLOWED = {
    "collection": READ | {"POST"},
    "item": READ | {"PUT", "PATCH", "DELETE"},
    "openapi.json": READ,
    "docs": READ,
} | ({"tokens": {"POST", "OPTIONS"}, "token": {"DELETE", "OPTIONS"}} if MODEL.accounts else {})
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
SOME_UUID = "00000000-0000-4000-8000-00000000dead"
PLACES = {
    "tokens": "/api/tokens",
    "token": f"/api/tokens/{SOME_UUID}",
    "openapi.json": "/api/openapi.json",
    "docs": "/api/docs",
}


# What there is with accounts alone.
TOKENS = () if MODEL.accounts else ("/api/tokens", f"/api/tokens/{SOME_UUID}")


def methods(value: str) -> set[str]:
    """The methods of an Allow header."""
    return {one.strip().upper() for one in value.split(",") if one.strip()}


@pytest.mark.rule("api.addresses")
@pytest.mark.parametrize(
    "path",
    [
        "/api",
        "/api/",
        "/api/no-such-thing",
        "/api/no-such-thing/1",
        "/api/openapi.json/",
        "/api/openapi.yaml",
        "/api/docs/",
        "/api/tokens/",
        "/api/tokens/x",
        f"/api/tokens/{SOME_UUID}/",
        "/api//",
        *TOKENS,
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_unknown_addresses(api: Api, path: str, method: str) -> None:
    """Below /api everything that is no address is 404, as a problem and without a redirect."""
    for client in (api.as_("anonymous"), api.as_("alice")):
        client.send(method, path).expect(404)


@pytest.mark.rule("api.addresses")
def test_unknown_addresses_of_rows(api: Api, entity: Entity, key: str) -> None:
    """A slash too many, a part too many and an id that is none are 404."""
    staff = api.as_("staff")
    path = collection(entity)
    for one in (f"{path}/", f"{path}/{key}/", f"{path}/{key}/edit", f"{path}.json", f"{path}/new"):
        for method in ("GET", "POST", "PATCH"):
            staff.send(method, one, {}).expect(404)
    strange = ["x", "-1", "1.0", "1.5", "%C3%A9", "%D9%A1", "+1", "9" * 40, "0x1"]
    for text in [*strange, "9223372036854775808", "9223372036854775807", "0", SOME_UUID]:
        staff.get(f"{path}/{text}").expect(404)
        staff.patch(f"{path}/{text}", {}).expect(404)
    for one in (f"{path}/1%00", "/api/%00"):
        found = staff.get(one)
        assert found.status in (400, 404)
        found.check_problem()


@pytest.mark.rule("api.methods")
@pytest.mark.parametrize("place", sorted(ALLOWED))
def test_methods(api: Api, entity: Entity, key: str, place: str) -> None:
    """A method that an address does not take is 405 for everybody, and OPTIONS tells all."""
    own = {"collection": collection(entity), "item": item(entity, key)}
    path = own.get(place) or PLACES[place]
    for client in (api.as_("anonymous"), api.as_("staff")):
        found = client.send("OPTIONS", path)
        assert found.status == 200, f"OPTIONS {path}: {found.status}"
        assert methods(found.headers["allow"]) == ALLOWED[place]
        assert not found.response.content
        for method in METHODS:
            if method not in ALLOWED[place]:
                refused = client.send(method, path, {}).expect(405)
                assert methods(refused.headers["allow"]) == ALLOWED[place]


@pytest.mark.rule("api.methods")
@pytest.mark.parametrize("method", ["TRACE", "NONSENSE"])
def test_strange_methods(app: App, entity: Entity, method: str) -> None:
    """A method that nobody knows is refused."""
    status, _, body = app.raw(request(app, method, collection(entity), {"X-Secret": "echo-me"}))
    assert status in (400, 405, 501)
    assert b"echo-me" not in body


@pytest.mark.rule("api.methods")
def test_head(api: Api, entity: Entity, key: str) -> None:
    """HEAD is GET without the body."""
    staff = api.as_("staff")
    for path in (collection(entity), item(entity, key), "/api/openapi.json", "/api/docs"):
        full, head = staff.get(path), staff.send("HEAD", path)
        assert (full.status, head.status) == (200, 200)
        assert not head.response.content
        for name in ("content-type", "etag", "cache-control"):
            assert head.headers.get(name) == full.headers.get(name), name
    assert staff.send("HEAD", item(entity, entity.some_id)).status == 404


@pytest.mark.rule("api.accept")
@pytest.mark.parametrize("accept", ["text/html", "image/png", "application/xml", "", "x", "*/*"])
def test_accept_is_ignored(api: Api, entity: Entity, key: str, accept: str) -> None:
    """The answer is JSON whatever a client says that it takes."""
    staff = api.as_("staff")
    for path in (collection(entity), item(entity, key), f"{collection(entity)}?format=xml"):
        found = staff.get(path, {"Accept": accept})
        assert (found.status, found.media) == (200, "application/json")
    staff.send("GET", item(entity, entity.some_id), headers={"Accept": accept}).expect(404)
