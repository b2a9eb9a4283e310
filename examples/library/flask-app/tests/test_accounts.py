"""Accounts: registering, signing in and out, and passwords."""

import datetime as dt
import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import IntegrityError

from app.accounts import reset, sessions
from app.accounts.models import Login, User
from app.alike.messages import MESSAGES, message
from app.columns import now
from app.extensions import db
from tests.auth import PASSWORD, make_user
from tests.html import errors
from tests.site import SiteClient

NEW = "another long pass phrase"
REGISTRATION = {
    "username": "ada",
    "email": "ada@example.com",
    "password1": NEW,
    "password2": NEW,
}


def sign_ins() -> int:
    """How many browsers are signed in."""
    return db.session.scalar(sa.select(sa.func.count()).select_from(Login)) or 0


def test_register_makes_an_account_and_signs_in(visitor: SiteClient) -> None:
    response = visitor.post("/accounts/register/", data=REGISTRATION)
    assert response.location == "/"
    user = db.session.scalars(sa.select(User)).one()
    assert (user.username, user.email, user.is_staff) == ("ada", "ada@example.com", False)
    assert user.check_password(NEW)
    assert "ada" in visitor.get("/").text


@pytest.mark.parametrize(
    ("changed", "name", "text"),
    [
        ({"username": ""}, "username", MESSAGES["required"]),
        ({"username": "a b"}, "username", MESSAGES["invalid_username"]),
        ({"username": "Taken"}, "username", MESSAGES["unique"]),
        ({"email": "nobody"}, "email", MESSAGES["invalid_email"]),
        ({"password2": "something else"}, "password2", MESSAGES["password_mismatch"]),
        (
            {"password1": "short", "password2": "short"},
            "password2",
            message("password_short", min_length=12),
        ),
        (
            {"password1": "administrator", "password2": "administrator"},
            "password2",
            MESSAGES["password_common"],
        ),
    ],
)
def test_register_refuses(
    visitor: SiteClient, changed: dict[str, str], name: str, text: str
) -> None:
    make_user("taken")
    response = visitor.post("/accounts/register/", data={**REGISTRATION, **changed})
    assert errors(response) == {name: [text]}


def test_register_refuses_a_taken_name_of_other_letters(visitor: SiteClient) -> None:
    make_user("Élan")
    response = visitor.post("/accounts/register/", data={**REGISTRATION, "username": "Élan"})
    assert errors(response) == {"username": [MESSAGES["unique"]]}


def test_register_answers_a_race_that_is_over(
    visitor: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: Any) -> None:
        raise IntegrityError("", {}, Exception())

    monkeypatch.setattr("app.accounts.views.writing", fail)
    assert visitor.post("/accounts/register/", data=REGISTRATION).status_code == 409


def test_sign_in_goes_where_the_visitor_wanted_to(visitor: SiteClient) -> None:
    make_user("ada")
    data = {"username": "ada", "password": PASSWORD, "next": "/accounts/password/"}
    response = visitor.post("/accounts/login/", data=data)
    assert response.location == "/accounts/password/"
    assert visitor.get("/accounts/password/").status_code == 200


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "javascript:alert(1)",
        " /accounts/",
        "/\n/evil.example/",
        "accounts/",
        "",
    ],
)
def test_sign_in_never_leads_to_another_site(visitor: SiteClient, target: str) -> None:
    make_user("ada")
    data = {"username": "ada", "password": PASSWORD, "next": target}
    assert visitor.post("/accounts/login/", data=data).location == "/"


@pytest.mark.parametrize(
    ("username", "password"),
    [("ada", "a wrong password"), ("nobody", PASSWORD), ("gone", PASSWORD)],
)
def test_sign_in_refuses_with_one_answer(visitor: SiteClient, username: str, password: str) -> None:
    make_user("ada")
    make_user("gone", active=False)
    data = {"username": username, "password": password}
    response = visitor.post("/accounts/login/", data=data)
    assert errors(response) == {"": [MESSAGES["login_failed"]]}
    assert sign_ins() == 0


def test_sign_in_starts_a_new_session(visitor: SiteClient) -> None:
    visitor.get("/accounts/login/")
    visitor.sign_in(make_user("ada"))
    with visitor.session_transaction() as session:
        first = session["_user_id"]
    visitor.sign_in(visitor.user)
    with visitor.session_transaction() as session:
        assert session["_user_id"] != first
    assert sign_ins() == 1


def test_sign_out_ends_the_session_for_a_copied_cookie_too(app: Flask, member: SiteClient) -> None:
    cookie = member.get_cookie("session")
    assert cookie is not None
    assert member.post("/accounts/logout/").location == "/"
    thief = SiteClient(app)
    thief.set_cookie("session", cookie.value)
    assert thief.get("/accounts/password/").status_code == 302
    assert sign_ins() == 0


def test_sign_out_needs_post_and_no_account(visitor: SiteClient) -> None:
    assert visitor.get("/accounts/logout/").status_code == 405
    assert visitor.post("/accounts/logout/").location == "/"


def test_change_of_password_ends_the_other_sessions(app: Flask, member: SiteClient) -> None:
    other = SiteClient(app).sign_in(member.user)
    data = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}
    assert member.post("/accounts/password/", data=data).location == "/"
    assert member.get("/accounts/password/").status_code == 200
    assert other.get("/accounts/password/").status_code == 302
    db.session.refresh(member.user)
    assert member.user.check_password(NEW)


@pytest.mark.parametrize(
    ("changed", "name", "text"),
    [
        ({"old_password": NEW}, "old_password", MESSAGES["password_incorrect"]),
        ({"new_password2": PASSWORD}, "new_password2", MESSAGES["password_mismatch"]),
    ],
)
def test_change_of_password_refuses(
    member: SiteClient, changed: dict[str, str], name: str, text: str
) -> None:
    data = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW, **changed}
    assert errors(member.post("/accounts/password/", data=data)) == {name: [text]}


def test_change_of_password_needs_an_account(visitor: SiteClient) -> None:
    response = visitor.get("/accounts/password/")
    assert response.location.startswith("/accounts/login/?next=")


@pytest.fixture
def mails(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that mail goes to."""
    monkeypatch.setitem(app.config, "EMAIL_URL", f"filemail://{tmp_path}")
    return tmp_path


def test_reset_sends_a_link_that_works_once(visitor: SiteClient, mails: Path) -> None:
    user = make_user("ada")
    response = visitor.post("/accounts/reset/", data={"email": "ADA@example.com"})
    assert response.location == "/accounts/login/"
    [file] = mails.iterdir()
    mail = message_from_bytes(file.read_bytes(), policy=default)
    found = re.search(r"http://localhost(/accounts/reset/\S+)", mail.get_content())
    assert found is not None
    data = {"new_password1": NEW, "new_password2": NEW}
    assert visitor.get(found[1]).status_code == 200
    assert visitor.post(found[1], data=data).location == "/accounts/login/"
    db.session.refresh(user)
    assert user.check_password(NEW)
    assert "new_password1" not in visitor.get(found[1]).text


def test_reset_answers_alike_for_unknown_addresses(visitor: SiteClient, mails: Path) -> None:
    response = visitor.post("/accounts/reset/", data={"email": "nobody@example.com"})
    assert response.location == "/accounts/login/"
    assert list(mails.iterdir()) == []


def test_reset_answers_alike_when_no_mail_goes_out(
    app: Flask, visitor: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_user("ada")
    monkeypatch.setitem(app.config, "EMAIL_URL", "filemail:///no/such/folder")
    response = visitor.post("/accounts/reset/", data={"email": "ada@example.com"})
    assert response.location == "/accounts/login/"


def test_reset_refuses_a_weak_password(visitor: SiteClient) -> None:
    token = reset.make_token(make_user("ada"))
    data = {"new_password1": "short", "new_password2": "short"}
    response = visitor.post(f"/accounts/reset/{token}/", data=data)
    assert errors(response) == {"new_password2": [message("password_short", min_length=12)]}


def test_reset_refuses_a_link_that_is_old(
    visitor: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = reset.make_token(make_user("ada"))
    monkeypatch.setattr("app.accounts.reset.HOUR", -1)
    assert "new_password1" not in visitor.get(f"/accounts/reset/{token}/").text


def test_sweep_removes_what_has_expired() -> None:
    user = make_user("ada")
    db.session.add(Login.start(user))
    db.session.add(Login(key="old", user_id=user.id, expires=now() - dt.timedelta(seconds=1)))
    db.session.commit()
    assert sessions.sweep() == 1
    assert sign_ins() == 1


def test_a_user_is_called_by_name() -> None:
    assert str(make_user("ada")) == "ada"
