"""A program that speaks to the API: without a name, with a token, or with a page's session."""

from __future__ import annotations

import json as codec
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import httpx

from suite.api.wire import JSON, PROBLEM, body
from suite.app import App
from suite.model import Entity
from suite.vocabulary import problem

Headers = Mapping[str, str]
ANY = "*"
UNSENT = object()
TITLES = {
    400: "Bad request",
    401: "Sign in first",
    403: "Not allowed",
    404: "Not found",
    405: "Method not allowed",
    409: "Conflict",
    411: "Length required",
    412: "Precondition failed",
    413: "Too large",
    415: "Unsupported media type",
    422: "Not valid",
    428: "Precondition required",
}


class Reply:
    """An answer of the API."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.status = response.status_code
        self.headers = response.headers

    @cached_property
    def json(self) -> Any:
        """The value in it."""
        return codec.loads(self.response.content)

    @property
    def media(self) -> str:
        """Its media type without parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip()

    @property
    def etag(self) -> str:
        """The ETag, which must be there."""
        return self.headers["etag"]

    @property
    def key(self) -> str:
        """The id of the row in it."""
        return str(self.json["id"])

    @property
    def errors(self) -> dict[str, list[dict[str, str]]]:
        """The errors by field of a 422; none for any other answer."""
        return self.json["errors"] if self.status == 422 else {}

    @property
    def codes(self) -> dict[str, list[str]]:
        """The codes of the errors by field."""
        return {name: [one["code"] for one in found] for name, found in self.errors.items()}

    def expect(self, status: int) -> Reply:
        """Fails unless the status is this one and an error has the shape of an error."""
        asked = f"{self.response.request.method} {self.response.request.url.raw_path.decode()}"
        assert self.status == status, f"{asked} was {self.status}, expected {status}: {self.said}"
        if status >= 400:
            self.check_problem()
        return self

    @property
    def said(self) -> str:
        """The beginning of the body, for a failure's message."""
        return self.response.text[:600]

    def check_problem(self) -> None:
        """Fails unless this is a problem of RFC 9457 as the contract has it."""
        assert self.media == PROBLEM, f"{self.status} is {self.media}: {self.said}"
        found = self.json
        keys = {"type", "title", "status", "detail"} | ({"errors"} if self.status == 422 else set())
        assert set(found) == keys, found
        assert found["type"] == "about:blank"
        assert found["status"] == self.status
        assert found["title"] == TITLES.get(self.status, found["title"])
        assert found["detail"].endswith((".", "!"))
        for name, errors in self.errors.items():
            assert errors, f"{name} has an empty list of errors"
            for one in errors:
                assert set(one) == {"code", "message"}, one
                said = problem(one["message"]).code
                assert one["code"] == said, f"{name}: {one} has the sentence of {said}"
        if self.status == 401:
            assert self.headers.get("www-authenticate") == "Bearer"


@dataclass
class Client:
    """One visitor. `headers` go with every request; `forgery` with those that write."""

    http: httpx.Client
    headers: dict[str, str] = field(default_factory=dict)
    forgery: dict[str, str] = field(default_factory=dict)

    def send(
        self,
        method: str,
        path: str,
        value: Any = UNSENT,
        *,
        content: bytes | None = None,
        media: str | None = JSON,
        match: str | None = None,
        headers: Headers | None = None,
        params: Mapping[str, str] | None = None,
    ) -> Reply:
        """Sends a request: a value as JSON, or bytes as they are."""
        sent = dict(self.headers)
        if method not in ("GET", "HEAD", "OPTIONS"):
            sent |= self.forgery
        given = content if value is UNSENT else body(value)
        if given is not None and media is not None:
            sent["Content-Type"] = media
        if match is not None:
            sent["If-Match"] = match
        sent |= headers or {}
        return Reply(
            self.http.request(method, path, content=given, headers=sent, params=params or None)
        )

    def get(self, path: str, headers: Headers | None = None, /, **params: str) -> Reply:
        """Reads."""
        return self.send("GET", path, headers=headers, params=params)

    def post(self, path: str, value: Any, **options: Any) -> Reply:
        """Adds."""
        return self.send("POST", path, value, **options)

    def put(self, path: str, value: Any, match: str | None = ANY, **options: Any) -> Reply:
        """Sets all of a row."""
        return self.send("PUT", path, value, match=match, **options)

    def patch(self, path: str, value: Any, match: str | None = ANY, **options: Any) -> Reply:
        """Changes a part of a row."""
        return self.send("PATCH", path, value, match=match, **options)

    def delete(self, path: str, match: str | None = ANY, **options: Any) -> Reply:
        """Deletes."""
        return self.send("DELETE", path, match=match, **options)

    def close(self) -> None:
        """Lets the connections go."""
        self.http.close()


def anonymous(app: App) -> Client:
    """A visitor who is not signed in."""
    return Client(httpx.Client(base_url=app.url, timeout=10.0))


def again(app: App, visitor: Client) -> Client:
    """The same visitor on connections of their own."""
    made = anonymous(app)
    made.headers |= visitor.headers
    return made


def bearer(app: App, token: str) -> Client:
    """A visitor with a token and no cookies."""
    made = anonymous(app)
    made.headers["Authorization"] = f"Bearer {token}"
    return made


def session(app: App, name: str) -> Client:
    """A visitor with the cookies of a signed-in browser, and the token of its forms."""
    browser = app.as_(name)
    made = Client(
        httpx.Client(base_url=app.url, timeout=10.0, cookies=httpx.Cookies(browser.client.cookies))
    )
    made.forgery["X-CSRFToken"] = browser.token()[0][1]
    return made


def new_token(app: App, name: str, password: str | None = None) -> Reply:
    """Asks for a token by user name and password."""
    visitor = anonymous(app)
    given = app.users[name] if password is None else password
    found = visitor.post("/api/tokens", {"username": name, "password": given})
    visitor.close()
    return found


def collection(entity: Entity) -> str:
    """Address of an entity's rows."""
    return f"/api/{entity.route}"


def item(entity: Entity, key: object) -> str:
    """Address of one row."""
    return f"/api/{entity.route}/{key}"


def path_of(location: str) -> str:
    """A link's path and query; fails when it names another site."""
    parts = urlsplit(location)
    assert not parts.scheme, location
    assert not parts.netloc, location
    return parts.path + (f"?{parts.query}" if parts.query else "")
