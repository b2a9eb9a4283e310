"""Headers of the API, and errors: below /api problems, on pages still pages."""

from __future__ import annotations

import pytest

from suite.api.client import Reply, collection, item
from suite.api.rows import Api
from suite.app import App
from suite.model import MODEL, Entity

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
FIRST = MODEL.entities[0]
# What may begin a session, or go on with one.
WITH_COOKIES = ("docs", "session") if MODEL.accounts else ()


def kinds(api: Api) -> dict[str, tuple[Reply, bool]]:
    """One answer of every kind, and whether its request carried credentials."""
    named = MODEL.accounts
    anonymous, staff = api.as_("anonymous"), api.as_("staff")
    path = collection(FIRST)
    key = api.shared(FIRST)
    row = item(FIRST, key)
    known = {"If-None-Match": staff.get(row).etag}
    return {
        "list": (staff.get(path), named),
        "row": (staff.get(row), named),
        "known": (staff.get(row, known), named),
        "written": (staff.patch(row, {}), named),
        "options": (anonymous.send("OPTIONS", path), False),
        "document": (anonymous.get("/api/openapi.json"), False),
        "docs": (anonymous.get("/api/docs"), False),
        "bad request": (staff.get(path, None, page_size="0"), named),
        "not found": (anonymous.get("/api/no-such-thing"), False),
        "no such row": (staff.get(item(FIRST, FIRST.some_id)), named),
        "method": (anonymous.send("DELETE", path), False),
        "no condition": (staff.patch(row, {}, None), named),
        "stale": (staff.patch(row, {}, '"0"'), named),
        "media type": (staff.patch(row, {}, media="text/plain"), named),
        "body": (staff.send("PATCH", row, content=b"{", match="*"), named),
        "values": (staff.patch(row, []), named),
    } | (signed_in(api, path, row) if MODEL.accounts else {})


def signed_in(api: Api, path: str, row: str) -> dict[str, tuple[Reply, bool]]:
    """Answers that there are with accounts alone."""
    return {
        "session": (api.session("staff").get(row), True),
        "sign in": (api.as_("anonymous").post(path, {}), False),
        "bad token": (api.as_("staff").get(path, {"Authorization": "Bearer x"}), True),
    }


@pytest.mark.rule("api.headers")
def test_headers(api: Api) -> None:
    """Every answer carries the headers of every page, errors too."""
    for kind, (reply, _) in kinds(api).items():
        for name, value in HEADERS.items():
            assert reply.headers.get(name) == value, f"{kind}: {name}"
        found = reply.headers.get_list("content-security-policy")
        assert len(found) == 1, f"{kind}: {found}"
        parts = {part.strip() for part in found[0].split(";")}
        assert parts == {part.strip() for part in POLICY.split(";")}, kind
        assert "access-control-allow-origin" not in reply.headers, kind
        assert "set-cookie" not in reply.headers or kind in WITH_COOKIES, kind


@pytest.mark.rule("api.cache")
def test_nothing_private_is_kept(api: Api) -> None:
    """An answer to a request with credentials is kept by nobody; others are asked for again."""
    for kind, (reply, private) in kinds(api).items():
        if reply.status in (405,) or kind == "options":
            continue
        found = {one.strip() for one in reply.headers.get("cache-control", "").split(",")}
        wanted = {"private", "no-store"} if private else {"no-cache"}
        assert wanted <= found, f"{kind}: {found}"


@pytest.mark.rule("api.problems")
def test_errors_are_problems(api: Api) -> None:
    """Every error has the media type and the shape of RFC 9457, and tells nothing of the inside."""
    for kind, (reply, _) in kinds(api).items():
        if reply.status >= 400:
            reply.check_problem()
            assert "Traceback" not in reply.response.text, kind
        elif reply.status not in (304,) and kind not in ("docs", "options"):
            assert reply.media == "application/json", kind


@pytest.mark.rule("api.pages-stay")
def test_pages_stay_pages(app: App, entity: Entity) -> None:
    """Errors of pages are still pages in HTML."""
    staff = app.as_("staff")
    for path in ("/no-such-page/", "/apix/", entity.path(entity.some_id), "/api.json"):
        found = staff.get(path)
        assert found.status == 404
        assert found.headers["content-type"].startswith("text/html")
        assert found.page.find("main") is not None
    found = staff.get(entity.list_path, sort="no such column")
    assert found.status == 400
    assert found.headers["content-type"].startswith("text/html")


@pytest.mark.rule("api.docs")
def test_docs(api: Api) -> None:
    """A page over the document that loads nothing from elsewhere."""
    found = api.as_("anonymous").get("/api/docs").expect(200)
    assert found.media == "text/html"
    text = found.response.text
    assert "/api/openapi.json" in text
    assert "http://" not in text.replace("http://www.w3.org", "")
    assert "https://" not in text
    page = api.app.as_("anonymous").open("/api/docs")
    for tag, name in (("script", "src"), ("link[rel=stylesheet]", "href")):
        addresses = [one.attributes.get(name) or "" for one in page.all(tag)]
        assert addresses, tag
        for one in addresses:
            assert one.startswith("/static/"), one
            assert api.as_("anonymous").get(one).status == 200
    assert page.find("noscript a[href='/api/openapi.json']") is not None
    assert page.find("meta[name=csrf-token]") is None
