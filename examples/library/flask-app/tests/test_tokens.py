"""Who asks the API: tokens and sessions."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.accounts.models import User
from app.alike.messages import MESSAGES
from app.alike.problems import MEDIA_TYPE
from app.api.models import Token
from app.api.tokens import hashed
from app.columns import now
from app.extensions import db
from tests.api import ADDRESSES, codes
from tests.auth import PASSWORD, make_user
from tests.site import SiteClient
from tests.token import bearer, make_token

TOKENS = "/api/tokens"
UNKNOWN = "00000000-0000-4000-8000-000000000000"
NEW_PASSWORD = "quite another long password"


def token_count(user: User) -> int:
    """How many tokens a user has."""
    count = sa.select(sa.func.count()).select_from(Token).where(Token.user_id == user.id)
    return db.session.scalar(count) or 0


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


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [("{}", "text/plain", 415), ("{", "application/json", 400), ("{}", "application/json", 401)],
)
def test_login_must_be_json(visitor: SiteClient, body: str, media_type: str, status: int) -> None:
    response = visitor.post(TOKENS, data=body, content_type=media_type)
    assert (response.status_code, response.content_type) == (status, MEDIA_TYPE)


@pytest.mark.parametrize("wrong", [5, None, "\ud800"])
def test_login_is_text(visitor: SiteClient, wrong: Any) -> None:
    response = visitor.post(TOKENS, json={"username": wrong})
    assert list(codes(response)) == ["username"]


@pytest.mark.parametrize(
    ("error", "status"),
    [(RuntimeError("a secret"), 500), (OperationalError("a secret", {}, Exception()), 503)],
)
def test_fault_while_somebody_is_looked_for_tells_nothing(
    app: Flask, visitor: SiteClient, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    def fail(*args: Any) -> None:
        raise error

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setattr("app.accounts.sessions.find_user", fail)
    response = visitor.post(TOKENS, json={"username": "ada", "password": "x"})
    assert (response.status_code, response.content_type) == (status, MEDIA_TYPE)
    assert "secret" not in response.text


def test_document_names_the_tokens(visitor: SiteClient) -> None:
    document = visitor.get("/api/openapi.json").get_json()
    assert {TOKENS, f"{TOKENS}/{{id}}"} <= set(document["paths"])
    assert set(document["components"]["securitySchemes"]) == {"token", "session"}


def test_docs_send_the_session_of_members_alone(visitor: SiteClient, member: SiteClient) -> None:
    assert "csrf-token" not in visitor.get("/api/docs").text
    assert "csrf-token" in member.get("/api/docs").text
