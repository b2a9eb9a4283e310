"""Requests that no browser sends."""

from __future__ import annotations

from suite.app import App
from suite.browser import FORM_TYPE

END = b"\r\n"
FORM = {"Content-Type": FORM_TYPE}


def request(
    app: App, method: str, path: str, headers: dict[str, str] | None = None, body: bytes = b""
) -> bytes:
    """The bytes of a request; headers given replace ours, an empty one takes ours away."""
    host, port = app.address
    sent = {"Host": f"{host}:{port}", "Connection": "close", "Content-Length": str(len(body))}
    if not body:
        del sent["Content-Length"]
    sent |= headers or {}
    lines = [
        f"{method} {path} HTTP/1.1",
        *(f"{name}: {value}" for name, value in sent.items() if value),
    ]
    return END.join(line.encode("utf-8") for line in lines) + END + END + body


def cookie_header(app: App, name: str) -> dict[str, str]:
    """The Cookie header of a signed-in user."""
    pairs = app.as_(name).client.cookies.jar
    return {"Cookie": "; ".join(f"{one.name}={one.value}" for one in pairs)}


def post(app: App, path: str, body: bytes, headers: dict[str, str] | None = None) -> int:
    """Status of a form sent by alice, byte by byte as given."""
    sent = FORM | cookie_header(app, "alice") | (headers or {})
    return app.raw(request(app, "POST", path, sent, body))[0]
