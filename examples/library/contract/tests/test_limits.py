"""Requests that are too big, broken or strange: a clear refusal, never a failure of the app."""

from __future__ import annotations

import json
import socket
import time

import pytest

from suite.app import OPEN_FORM, App
from suite.browser import FORM_TYPE
from suite.http import cookie_header, request
from suite.model import MODEL, Entity
from suite.rows import Rows

LIMIT = 2_621_440
FORM = {"Content-Type": FORM_TYPE}
# A page with a form that alice may send.
MEMBER_FORM = "/accounts/password/" if MODEL.accounts else OPEN_FORM
FORM_PAGES = tuple(dict.fromkeys((OPEN_FORM, MODEL.entities[0].new_path)))


def post(app: App, path: str, body: bytes, headers: dict[str, str] | None = None) -> int:
    """Status of a form sent by alice, byte by byte as given."""
    sent = FORM | cookie_header(app, "alice") | (headers or {})
    return app.raw(request(app, "POST", path, sent, body))[0]


@pytest.mark.rule("limits.body")
def test_big_bodies(app: App) -> None:
    """More than 2.5 MB is refused, in one field, in many and as files."""
    assert post(app, OPEN_FORM, b"a=" + b"x" * LIMIT) == 413
    parts = (
        b'--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n' + b"x" * LIMIT + b"\r\n--x--\r\n"
    )
    assert post(app, OPEN_FORM, parts, {"Content-Type": "multipart/form-data; boundary=x"}) == 413


@pytest.mark.rule("limits.body")
def test_bodies_within_the_limit(app: App, rows: Rows) -> None:
    """A long text is taken."""
    for entity in MODEL.entities:
        for field in entity.fields:
            if field.type == "text" and field.max_length is None and not field.pattern:
                key = rows.make(entity, {field.name: "a" * 1_000_000})
                page = rows.writer(entity).open(entity.path(key))
                assert len(page.shown(field.name)) == 1_000_000
                rows.writer(entity).submit(entity.path(key, "delete"), {}, "form.delete-form")
                return
    pytest.skip("no entity has an endless text")


@pytest.mark.rule("limits.fields")
def test_many_fields(app: App) -> None:
    """More than 1000 fields are refused, also in parts."""
    token = app.as_("alice").token()
    fields = [*token, *((f"f{number}", "1") for number in range(1200))]
    body = "&".join(f"{name}={value}" for name, value in fields)
    assert post(app, MEMBER_FORM, body.encode()) == 400
    head = '--x\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    parts = "".join(head.format(*field) for field in fields) + "--x--\r\n"
    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    assert post(app, MEMBER_FORM, parts.encode(), kind) == 400


@pytest.mark.rule("limits.length-required")
def test_chunked_bodies(app: App) -> None:
    """A body of unknown length is refused."""
    headers = FORM | {"Transfer-Encoding": "chunked", "Content-Length": ""}
    for path in FORM_PAGES:
        assert app.raw(request(app, "POST", path, headers, b"3\r\na=b\r\n0\r\n\r\n"))[0] == 411


@pytest.mark.rule("limits.coding")
def test_broken_utf8(app: App, rows: Rows, entity: Entity) -> None:
    """Text that is no UTF-8 is refused, in a body and in an address."""
    writer = rows.writer(entity)
    hidden = "&".join(f"{name}={value}" for name, value in writer.hidden(entity.new_path))
    name = entity.fields[0].name if entity.fields else "x"
    who = "alice" if entity.access != "staff" else "staff"
    for bad in ("%ff", "%C3%28", "%ED%A0%80", "%F8%88%80%80%80"):
        sent = FORM | cookie_header(app, who)
        body = f"{hidden}&{name}={bad}".encode()
        assert app.raw(request(app, "POST", entity.new_path, sent, body))[0] == 400, bad
        query = f"{entity.list_path}?q={bad}"
        assert app.raw(request(app, "GET", query, cookie_header(app, who)))[0] == 400, bad


@pytest.mark.rule("limits.paths")
@pytest.mark.parametrize(
    "key",
    ["0", "-1", "x", "1.0", "9223372036854775807", "9223372036854775808", "9" * 40, "%00", "1%00",
     "%ff", "1%2f2",
     "..", "%2e%2e", "é", "١", "None", "0x1", "1e1", "+1", "%20", "a" * 2000, "{}", "'", "1;2",
     "00000000-0000-4000-8000-00000000dead", "{00000000-0000-4000-8000-00000000dead}"],
)  # fmt: skip
def test_strange_ids(app: App, entity: Entity, key: str) -> None:
    """An id that cannot be is a page that is not there."""
    for action in ("", "edit", "delete"):
        path = f"/{entity.route}/{key}/{action + '/' if action else ''}"
        status, _, _ = app.raw(request(app, "GET", path, cookie_header(app, "staff")))
        assert status in (404, 400) or (key in ("..", "%2e%2e") and status in (200, 301, 308)), (
            f"{path}: {status}"
        )


@pytest.mark.rule("limits.queries")
@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=" + "x" * 3000, "q=%F0%9F%98%80", "page=%00", "page=" + "9" * 400, "sort=%00",
     "sort=id;drop", "sort=-", "sort=--id", "sort=password", "page=1&page=2", "&&&", "q", "=",
     "%00=1", "q[]=1", "sort=row_version"],
)  # fmt: skip
def test_strange_queries(app: App, entity: Entity, query: str) -> None:
    """A strange query is answered or refused, and never breaks a list."""
    status, _, _ = app.raw(
        request(app, "GET", f"{entity.list_path}?{query}", cookie_header(app, "staff"))
    )
    assert status in (200, 400, 404), f"?{query[:60]}: {status}"
    if query.startswith("sort="):
        assert status == 400


@pytest.mark.rule("limits.media")
@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{}"),
        ("application/json", b"[" * 100_000),
        ("text/plain", b"a=b"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b"--x\r\nbroken"),
        ("application/x-www-form-urlencoded; charset=utf-7", b"a=b"),
        ("", b"a=b"),
        ("x" * 300, b"a=b"),
    ],
)
def test_other_media_types(app: App, kind: str, body: bytes) -> None:
    """A body that is no form is refused or taken for an empty form."""
    for path in FORM_PAGES:
        status = post(app, path, body, {"Content-Type": kind})
        assert status in (200, 400, 403, 413, 415), f"{kind}: {status}"


@pytest.mark.rule("limits.media")
@pytest.mark.parametrize("deep", [False, True], ids=["short", "deep"])
def test_json_is_no_form(app: App, rows: Rows, entity: Entity, deep: bool) -> None:
    """JSON with a good token adds nothing, and no nesting breaks the app."""
    writer = rows.writer(entity)
    body = "[" * 100_000 if deep else json.dumps(rows.values(entity))
    before = writer.open(entity.list_path).text("p.count")
    headers = {"X-CSRFToken": writer.token()[0][1], "Content-Type": "application/json"}
    # A server may close the connection of a body that nobody read, so it is one of its own.
    sender = app.copy_of(writer)
    found = sender.client.post(entity.new_path, content=body, headers=headers)
    sender.close()
    assert found.status_code in (200, 400, 415) or (
        found.status_code == 302 and entity.may_be_empty
    )
    if not entity.may_be_empty:
        assert writer.open(entity.list_path).text("p.count") == before


@pytest.mark.rule("limits.media")
def test_files_are_not_taken(app: App, rows: Rows) -> None:
    """A file sent where a text is expected is no text."""
    entity = next((one for one in MODEL.entities if any(f.required for f in one.fields)), None)
    if entity is None:
        pytest.skip("no entity has a required field")
    writer = rows.writer(entity)
    name = next(one.name for one in entity.fields if one.required)
    values = {
        key: value
        for key, value in rows.values(entity).items()
        if isinstance(value, str) and key != name
    }
    fields = dict(writer.hidden(entity.new_path)) | values
    found = writer.client.post(entity.new_path, data=fields, files={name: ("a.txt", b"text")})
    assert found.status_code in (200, 400, 415)


@pytest.mark.rule("limits.slow-clients")
def test_slow_clients(app: App) -> None:
    """Some who send their request a byte at a time keep nobody else waiting."""
    slow = [socket.create_connection(app.address, timeout=10.0) for _ in range(6)]
    for one in slow:
        one.sendall(b"POST / HTTP/1.1\r\nHost: ")
    try:
        browser = app.browser()
        for _ in range(5):
            begun = time.monotonic()
            assert browser.get("/").status == 200
            assert time.monotonic() - begun < 5
        browser.close()
    finally:
        for one in slow:
            one.close()
