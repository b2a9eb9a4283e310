"""Refusals that both apps give with the same status, whatever their frameworks do by themselves."""

from __future__ import annotations

import pytest

from suite.app import OPEN_FORM, App
from suite.http import FORM, cookie_header, post, request
from suite.model import MODEL, Entity
from suite.rows import Rows
from suite.structure import check

# A page with a form that alice may send.
MEMBER_FORM = "/accounts/password/" if MODEL.accounts else OPEN_FORM
FORM_PAGES = tuple(dict.fromkeys((OPEN_FORM, MODEL.entities[0].new_path)))


@pytest.mark.rule("limits.too-large")
def test_too_large(app: App) -> None:
    """A body above the limit has a status of its own."""
    assert post(app, OPEN_FORM, b"a=" + b"x" * 3_000_000) == 413


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


@pytest.mark.rule("errors.pages")
def test_error_pages(app: App, rows: Rows, entity: Entity) -> None:
    """An error page looks like every page and names the number."""
    staff = app.as_("staff")
    found = {
        404: [
            staff.get(entity.path(entity.some_id)),
            staff.get("/no-such-page/"),
            staff.get(entity.list_path, page="x"),
        ],
        400: [staff.get(entity.list_path, sort="no-such-column")],
        403: [staff.post(entity.new_path, [])],
        405: [staff.post(entity.list_path, staff.token())],
    }
    if entity.owned and entity.access != "staff":
        found[403].append(app.as_("bob").get(entity.path(rows.make(entity), "edit")))
    for status, answers in found.items():
        for answer in answers:
            assert answer.status == status
            check(answer.page, f"the page of {status}")
            assert answer.page.text("main p.error-code") == str(status)
            assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"
