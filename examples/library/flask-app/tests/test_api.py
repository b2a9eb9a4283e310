"""What is the same for all of the API: errors, who asks, tokens, headers and documentation."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.accounts.models import User
from app.alike.messages import MESSAGES
from app.alike.problems import MEDIA_TYPE, TEXTS
from app.api import RESOURCES
from app.api.models import Token
from app.api.tokens import hashed
from app.columns import now
from app.extensions import db
from tests.api import ADDRESSES, bearer, codes, make_token
from tests.auth import PASSWORD, SiteClient, make_user

TOKENS = "/api/tokens"
UNKNOWN = "00000000-0000-4000-8000-000000000000"
NEW_PASSWORD = "quite another long password"


def token_count(user: User) -> int:
    """How many tokens a user has."""
    count = sa.select(sa.func.count()).select_from(Token).where(Token.user_id == user.id)
    return db.session.scalar(count) or 0


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
@pytest.mark.parametrize("path", [TOKENS, "/accounts/login/"])
def test_fault_of_the_server_tells_nothing(
    app: Flask,
    visitor: SiteClient,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: int,
    path: str,
) -> None:
    def fail(*args: Any) -> None:
        raise error

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setattr("app.accounts.sessions.find_user", fail)
    login = {"username": "ada", "password": "x"}
    response = visitor.post(path, **{"json" if path == TOKENS else "data": login})
    assert response.status_code == status
    assert "secret" not in response.text
    assert (response.content_type == MEDIA_TYPE) == (path == TOKENS)
    assert response.headers.get("Retry-After") == ("10" if status == 503 else None)


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        ("{}", "text/plain", 415),
        ("{}", "application/x-www-form-urlencoded", 415),
        ("", "application/json", 400),
        ("{", "application/json", 400),
        ('{"username": NaN}', "application/json", 400),
        ("[]", "application/json", 422),
        ('{"username": 5}', "application/json", 422),
        ("{}", "application/json; charset=utf-8", 401),
    ],
)
def test_body_must_be_an_object(
    visitor: SiteClient, body: str, media_type: str, status: int
) -> None:
    response = visitor.post(TOKENS, data=body, content_type=media_type)
    assert (response.status_code, response.content_type) == (status, MEDIA_TYPE)


def test_body_that_is_no_object_is_wrong_as_a_whole(visitor: SiteClient) -> None:
    assert codes(visitor.post(TOKENS, json=[])) == {"_": ["invalid_object"]}


@pytest.mark.parametrize(
    ("sent", "status"),
    [({"headers": {"Transfer-Encoding": "chunked"}}, 411), ({"data": "x" * 3_000_000}, 413)],
)
def test_request_beyond_the_limits_is_a_problem(
    visitor: SiteClient, sent: dict[str, Any], status: int
) -> None:
    response = visitor.post(TOKENS, **sent)
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
        assert staff.get(address, query_string={"page": " ", "other": "x"}).json == empty


@pytest.mark.parametrize("header", ["Bearer", "Bearer x", "Basic YTpi", "Token x", "x"])
def test_what_is_no_token_is_refused_everywhere(visitor: SiteClient, header: str) -> None:
    for address in (*ADDRESSES, "/api/openapi.json"):
        response = visitor.get(address, headers={"Authorization": header})
        assert (response.status_code, response.content_type) == (401, MEDIA_TYPE)
        assert response.headers["WWW-Authenticate"] == "Bearer"


def test_token_acts_for_its_owner(visitor: SiteClient) -> None:
    make_token(make_user(is_staff=True))
    for address in ADDRESSES:
        response = visitor.get(address, headers=bearer())
        assert response.status_code == 200
        assert response.headers["Cache-Control"] == "private, no-store"


def test_token_wins_over_the_session(
    app: Flask, member: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    other = make_token(make_user())
    assert member.delete(f"{TOKENS}/{other.id}", headers=bearer()).status_code == 204


def test_token_opens_no_page(visitor: SiteClient) -> None:
    make_token(make_user())
    assert visitor.get("/accounts/password/", headers=bearer()).status_code == 302


def test_token_holds_as_long_as_its_time_and_its_owner(visitor: SiteClient) -> None:
    make_token(make_user(), "old", expires=now() - timedelta(seconds=1))
    make_token(make_user(active=False), "inactive")
    for secret in ("old", "inactive"):
        assert visitor.get(ADDRESSES[0], headers=bearer(secret)).status_code == 401


def test_session_must_show_that_the_site_asks(
    app: Flask, member: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    refused = member.post(TOKENS, json={})
    assert (refused.status_code, refused.content_type) == (403, MEDIA_TYPE)
    page = member.get("/api/docs").text
    csrf_token = page.partition('name="csrf-token" content="')[2].partition('"')[0]
    response = member.post(TOKENS, json={}, headers={"X-CSRFToken": csrf_token})
    assert response.status_code == 201


def test_make_a_token_by_password(visitor: SiteClient) -> None:
    user = make_user("ada")
    make_token(user, expires=now())
    response = visitor.post(TOKENS, json={"username": " ada ", "password": PASSWORD})
    assert response.status_code == 201
    assert response.headers["Cache-Control"] == "private, no-store"
    token = db.session.scalars(sa.select(Token)).one()
    made = response.get_json()
    assert made["id"] == str(token.id)
    assert token.key_hash == hashed(made["token"])
    assert token.expires.isoformat().replace("+00:00", "Z") == made["expires"]
    assert visitor.get(ADDRESSES[0], headers=bearer(made["token"])).status_code != 401


@pytest.mark.parametrize(
    "login",
    [
        {},
        {"username": "ada"},
        {"username": "ada", "password": "wrong"},
        {"username": "nobody", "password": PASSWORD},
        {"username": "ada\0", "password": PASSWORD},
    ],
)
def test_token_needs_a_user_and_the_password(visitor: SiteClient, login: dict[str, str]) -> None:
    make_user("ada")
    response = visitor.post(TOKENS, json=login)
    assert response.status_code == 401
    assert response.get_json()["detail"] == MESSAGES["login_failed"]


def test_token_makes_no_other(visitor: SiteClient) -> None:
    make_token(make_user())
    assert visitor.post(TOKENS, json={}, headers=bearer()).status_code == 401


def test_only_its_owner_deletes_a_token(visitor: SiteClient, member: SiteClient) -> None:
    mine, other = make_token(member.user), make_token(make_user(), "another secret")
    assert visitor.delete(f"{TOKENS}/{mine.id}").status_code == 401
    assert member.delete(f"{TOKENS}/{other.id}").status_code == 404
    assert member.delete(f"{TOKENS}/{UNKNOWN}").status_code == 404
    assert member.delete(f"{TOKENS}/{mine.id}").status_code == 204
    assert token_count(member.user) == 0


def test_change_of_password_ends_the_tokens(member: SiteClient) -> None:
    make_token(member.user)
    other = make_user()
    make_token(other, "another secret")
    typed = {
        "old_password": PASSWORD,
        "new_password1": NEW_PASSWORD,
        "new_password2": NEW_PASSWORD,
    }
    assert member.post("/accounts/password/", data=typed).status_code == 302
    assert (token_count(member.user), token_count(other)) == (0, 1)


def test_other_changes_of_an_account_keep_the_tokens() -> None:
    user = make_user()
    make_token(user)
    user.email = "new@example.com"
    db.session.commit()
    assert token_count(user) == 1


def test_document_names_every_address(visitor: SiteClient) -> None:
    response = visitor.get("/api/openapi.json")
    assert response.status_code == 200
    document = response.get_json()
    assert document["openapi"].startswith("3.1")
    items = [f"{address}/{{id}}" for address in ADDRESSES]
    assert set(document["paths"]) == {*ADDRESSES, *items, TOKENS, f"{TOKENS}/{{id}}"}
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


def test_docs_work_for_everybody(visitor: SiteClient, member: SiteClient) -> None:
    page = visitor.get("/api/docs")
    assert page.status_code == 200
    assert 'href="/api/openapi.json"' in page.text
    assert "csrf-token" not in page.text
    assert "csrf-token" in member.get("/api/docs").text


def test_headers_are_those_of_pages(visitor: SiteClient) -> None:
    for path in (ADDRESSES[0], "/api/no-such-thing", "/api/docs"):
        policy = visitor.get(path).headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'; ")
    assert visitor.get("/api/openapi.json").headers["Cache-Control"] == "no-cache"
