"""What is the same for all of the API: errors, headers and documentation."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.alike.problems import MEDIA_TYPE, TEXTS
from app.api import RESOURCES
from tests.api import ADDRESSES, codes
from tests.site import SiteClient


@pytest.mark.parametrize(
    "path", ["/api", "/api/", "/api/no-such-thing", f"{ADDRESSES[0]}/", "/api//docs", "/api/%00"]
)
def test_what_is_not_there_is_a_problem(visitor: SiteClient, path: str) -> None:
    response = visitor.get(path)
    assert (response.status_code, response.content_type) == (404, MEDIA_TYPE)
    title, detail = TEXTS[404]
    assert response.json == {
        "type": "about:blank",
        "title": title,
        "status": 404,
        "detail": detail,
    }


def test_wrong_method_says_what_is_allowed(visitor: SiteClient) -> None:
    response = visitor.delete(ADDRESSES[0])
    assert (response.status_code, response.content_type) == (405, MEDIA_TYPE)
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


def test_options_say_what_is_allowed(visitor: SiteClient) -> None:
    response = visitor.options(ADDRESSES[0])
    assert (response.status_code, response.data) == (200, b"")
    assert set(response.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "POST"}


def test_other_hosts_are_refused_with_a_problem(visitor: SiteClient) -> None:
    response = visitor.get(ADDRESSES[0], base_url="http://evil.example")
    assert (response.status_code, response.content_type) == (400, MEDIA_TYPE)


def test_pages_keep_their_errors(visitor: SiteClient) -> None:
    response = visitor.get("/no-such-page/")
    assert response.status_code == 404
    assert "Page not found" in response.text


@pytest.mark.parametrize(
    ("error", "status"),
    [(RuntimeError("a secret"), 500), (OperationalError("a secret", {}, Exception()), 503)],
)
@pytest.mark.parametrize("path", [ADDRESSES[0], "/"])
def test_fault_of_the_server_tells_nothing(
    app: Flask,
    staff: SiteClient,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: int,
    path: str,
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise error

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setattr("app.api.views.paginate", fail)
    monkeypatch.setattr("app.home.render_template", fail)
    response = staff.get(path)
    assert response.status_code == status
    assert "secret" not in response.text
    assert (response.content_type == MEDIA_TYPE) == (path == ADDRESSES[0])
    assert response.headers.get("Retry-After") == ("10" if status == 503 else None)


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        ("{}", "text/plain", 415),
        ("{}", "application/x-www-form-urlencoded", 415),
        ("", "application/json", 400),
        ("{", "application/json", 400),
        ('{"value": NaN}', "application/json", 400),
        ("[]", "application/json", 422),
        ("[]", "application/json; charset=utf-8", 422),
    ],
)
def test_body_must_be_an_object(staff: SiteClient, body: str, media_type: str, status: int) -> None:
    response = staff.post(ADDRESSES[0], data=body, content_type=media_type)
    assert (response.status_code, response.content_type) == (status, MEDIA_TYPE)


def test_body_that_is_no_object_is_wrong_as_a_whole(staff: SiteClient) -> None:
    assert codes(staff.post(ADDRESSES[0], json=[])) == {"_": ["invalid_object"]}


@pytest.mark.parametrize(
    ("sent", "status"),
    [({"headers": {"Transfer-Encoding": "chunked"}}, 411), ({"data": "x" * 3_000_000}, 413)],
)
def test_request_beyond_the_limits_is_a_problem(
    visitor: SiteClient, sent: dict[str, Any], status: int
) -> None:
    response = visitor.post(ADDRESSES[0], **sent)
    assert (response.status_code, response.content_type) == (status, MEDIA_TYPE)


@pytest.mark.parametrize("query", ["page_size=0", "page_size=101", "page_size=x", "sort=x"])
def test_list_refuses_what_it_does_not_know(staff: SiteClient, query: str) -> None:
    assert staff.get(f"{ADDRESSES[0]}?{query}").status_code == 400


@pytest.mark.parametrize("page", ["0", "2", "x"])
def test_list_has_no_other_pages(staff: SiteClient, page: str) -> None:
    assert staff.get(ADDRESSES[0], query_string={"page": page}).status_code == 404


def test_empty_list(staff: SiteClient) -> None:
    for address in ADDRESSES:
        empty: dict[str, Any] = {"count": 0, "next": None, "previous": None, "results": []}
        assert staff.get(address, query_string={"page": " ", "no-filter": "x"}).json == empty


def test_document_names_every_address(visitor: SiteClient) -> None:
    response = visitor.get("/api/openapi.json")
    assert response.status_code == 200
    document = response.get_json()
    assert document["openapi"].startswith("3.1")
    items = [f"{address}/{{id}}" for address in ADDRESSES]
    assert {*ADDRESSES, *items} <= set(document["paths"])
    for one in RESOURCES:
        names = set(document["components"]["schemas"][one.model.__name__]["properties"])
        assert names == set(one.schema().fields)


def test_document_has_every_reference(visitor: SiteClient) -> None:
    document = visitor.get("/api/openapi.json").get_json()
    components = document["components"]

    def check(part: Any) -> None:
        for value in part if isinstance(part, list) else part.values():
            if isinstance(value, dict | list):
                check(value)
        if isinstance(part, dict) and isinstance(part.get("$ref"), str):
            _, _, kind, name = part["$ref"].split("/")
            assert name in components[kind]

    check(document)


def test_docs_work_for_everybody(visitor: SiteClient) -> None:
    page = visitor.get("/api/docs")
    assert page.status_code == 200
    assert 'href="/api/openapi.json"' in page.text


def test_headers_are_those_of_pages(visitor: SiteClient) -> None:
    for path in (ADDRESSES[0], "/api/no-such-thing", "/api/docs"):
        policy = visitor.get(path).headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; ")
    assert visitor.get("/api/openapi.json").headers["Cache-Control"] == "no-cache"
