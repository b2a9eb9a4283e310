"""Tokens: made in two ways, kept as hashes, worth nothing after their time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from suite.api import client as clients
from suite.api.client import Reply, bearer, collection, new_token
from suite.api.rows import Api
from suite.api.tokens import expire, files, stored
from suite.app import App
from suite.mails import links, mailbox_of
from suite.model import MODEL, Entity
from suite.vocabulary import SENTENCES

TOKENS = "/api/tokens"
FIRST = MODEL.entities[0]


def works(app: App, token: str) -> bool:
    """Whether a token is somebody's. A good one finds nothing to delete, a bad one is refused."""
    visitor = bearer(app, token)
    status = visitor.delete(f"{TOKENS}/00000000-0000-4000-8000-00000000dead").status
    visitor.close()
    assert status in (404, 401)
    return status == 404


def check_new(reply: Reply) -> dict[str, Any]:
    """Fails unless the answer is a new token."""
    found: dict[str, Any] = reply.expect(201).json
    assert list(found) == ["id", "token", "expires"]
    assert str(UUID(found["id"])) == found["id"]
    assert re.fullmatch(r"[-_A-Za-z0-9]{43}", found["token"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", found["expires"])
    age = datetime.fromisoformat(found["expires"]) - datetime.now(UTC)
    assert timedelta(days=89, hours=23) < age <= timedelta(days=90, minutes=1)
    assert (
        "private" in reply.headers["cache-control"] or "no-store" in reply.headers["cache-control"]
    )
    return found


@pytest.mark.rule("tokens.password")
def test_made_by_password(app: App) -> None:
    """User name and password give a token that is the user's; each time another."""
    first, second = check_new(new_token(app, "bob")), check_new(new_token(app, "bob"))
    assert first["id"] != second["id"]
    assert first["token"] != second["token"]
    assert works(app, first["token"])
    assert works(app, second["token"])


@pytest.mark.rule("tokens.session")
def test_made_by_session(app: App, api: Api) -> None:
    """A signed-in visitor gets one with the token of a form, and none without."""
    visitor = api.session("bob")
    assert works(app, check_new(visitor.post(TOKENS, {}))["token"])
    bare = clients.session(app, "bob")
    for text in (None, "", "x" * 64):
        bare.forgery = {} if text is None else {"X-CSRFToken": text}
        bare.post(TOKENS, {}).expect(403)
    bare.close()


@pytest.mark.rule("tokens.refused")
@pytest.mark.parametrize(
    "value",
    [
        {"username": "alice", "password": "wrong"},
        {"username": "nobody at all", "password": "wrong"},
        {"username": "alice", "password": ""},
        {"username": "", "password": ""},
        {"username": "alice\0", "password": "x"},
        {"username": "alice", "password": "x" * 5000},
        {"username": "x" * 5000, "password": "x"},
    ],
)
def test_wrong_credentials(api: Api, value: dict[str, Any]) -> None:
    """Wrong names and passwords are refused alike, in the words of the login page."""
    found = api.as_("anonymous").post(TOKENS, value).expect(401)
    assert found.json["detail"] == SENTENCES[api.app.name]["login_failed"]


@pytest.mark.rule("tokens.refused")
@pytest.mark.parametrize("value", [{}, {"username": "alice"}, {"password": "x"}, {"x": 1}])
def test_missing_credentials(api: Api, value: dict[str, Any]) -> None:
    """Without a session and without credentials there is no token."""
    api.as_("anonymous").post(TOKENS, value).expect(401)


@pytest.mark.rule("tokens.refused")
def test_other_bodies(api: Api) -> None:
    """What is no object, no JSON or no text is refused as everywhere."""
    visitor = api.as_("anonymous")
    no_objects: tuple[Any, ...] = ([], 5, "x", None)
    for value in no_objects:
        assert visitor.post(TOKENS, value).expect(422).codes == {"_": ["invalid_object"]}
    for content in (b"", b"{", b"NaN", b"\xff"):
        visitor.send("POST", TOKENS, content=content).expect(400)
    for media in ("text/plain", "application/x-www-form-urlencoded", None):
        visitor.send("POST", TOKENS, content=b"{}", media=media).expect(415)
    for name, password in ((5, "x"), ("alice", ["x"])):
        no_texts = {"username": name, "password": password}
        assert visitor.post(TOKENS, no_texts).status in (401, 422)


@pytest.mark.rule("tokens.bearer")
@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer x", "Bearer é", "Basic YWxpY2U6eA==", "Token {}", "{}", "x",
     "Bearer {} x", "Bearer {}x", "Bearer " + "x" * 3000, "Digest a=b"],
)  # fmt: skip
def test_bad_headers(app: App, api: Api, header: str) -> None:
    """A header that names no token is refused, even where nobody need sign in."""
    token = api.as_("bob").headers["Authorization"].partition(" ")[2]
    visitor = clients.anonymous(app)
    raw: Any = {"Authorization": header.replace("{}", token).encode()}
    visitor.get(collection(FIRST), raw).expect(401)
    visitor.post(collection(FIRST), {}, headers=raw).expect(401)
    visitor.close()


@pytest.mark.rule("tokens.bearer")
def test_token_wins_over_the_session(api: Api) -> None:
    """With both, the token tells who it is, and no proof against forgery is asked for."""
    visitor = clients.session(api.app, "alice")
    visitor.forgery = {}
    visitor.headers["Authorization"] = api.as_("staff").headers["Authorization"]
    for entity in MODEL.entities:
        if entity.owned or entity.access == "staff":
            row = visitor.post(collection(entity), api.values(entity))
            if row.status == 201 and entity.owned:
                mine = api.make(entity)
                assert row.json["owned_by"] != mine.json["owned_by"]
    visitor.post(collection(FIRST), api.values(FIRST)).expect(201)
    visitor.headers["Authorization"] = "Bearer x"
    visitor.get(collection(FIRST)).expect(401)
    visitor.close()


@pytest.mark.rule("tokens.bearer")
def test_scheme_in_any_case(app: App, api: Api) -> None:
    """The name of the scheme may be in any letter case, as HTTP has it."""
    secret = api.as_("bob").headers["Authorization"].partition(" ")[2]
    visitor = clients.anonymous(app)
    visitor.headers["Authorization"] = f"bearer {secret}"
    visitor.get(collection(FIRST)).expect(404 if FIRST.access == "staff" else 200)
    visitor.close()


@pytest.mark.rule("tokens.hashed")
def test_only_the_hash_is_stored(app: App) -> None:
    """The secret is nowhere in the database, its hash is."""
    found = new_token(app, "bob").expect(201).json
    secret = found["token"]
    (row,) = stored(app, secret)
    assert str(row["id"]).replace("-", "") == found["id"].replace("-", "")
    assert not any(secret in str(value) for value in row.values())
    for file in files(app):
        assert secret.encode() not in file.read_bytes(), f"{file.name} has the secret"


@pytest.mark.rule("tokens.expire")
def test_expired_token(app: App) -> None:
    """A token is worth nothing after its time."""
    secret = new_token(app, "bob").expect(201).json["token"]
    assert works(app, secret)
    expire(app, secret)
    assert not works(app, secret)


@pytest.mark.rule("tokens.delete")
def test_delete(app: App, api: Api) -> None:
    """Its owner deletes it, with any of their tokens or by session; then it is dead."""
    first, second = (new_token(app, "bob").expect(201).json for _ in range(2))
    for who in (api.as_("alice"), api.as_("staff"), api.session("alice")):
        who.delete(f"{TOKENS}/{first['id']}").expect(404)
    api.as_("anonymous").delete(f"{TOKENS}/{first['id']}").expect(401)
    assert works(app, first["token"])
    bare = clients.session(app, "bob")
    bare.forgery = {}
    bare.delete(f"{TOKENS}/{first['id']}").expect(403)
    bare.close()
    gone = api.session("bob").delete(f"{TOKENS}/{first['id']}", match=None).expect(204)
    assert not gone.response.content
    assert not works(app, first["token"])
    assert works(app, second["token"])
    own = bearer(app, second["token"])
    own.delete(f"{TOKENS}/{second['id']}", match=None).expect(204)
    own.delete(f"{TOKENS}/{second['id']}").expect(401)
    own.close()


@pytest.mark.rule("tokens.password-change")
def test_password_change_ends_them(app: App) -> None:
    """A new password ends every token of the user."""
    member = app.new_user()
    secret = new_token(app, member.name).expect(201).json["token"]
    fresh = "another long password 7"
    changes = {
        "old_password": member.password,
        "new_password1": fresh,
        "new_password2": fresh,
    }
    assert member.browser.submit("/accounts/password/", changes).saved
    assert not works(app, secret)
    again = new_token(app, member.name, fresh).expect(201).json["token"]
    assert works(app, again)


@pytest.mark.rule("tokens.password-change")
def test_password_reset_ends_them(app: App) -> None:
    """So does a reset."""
    mailbox = mailbox_of(app)
    member = app.new_user()
    secret = new_token(app, member.name).expect(201).json["token"]
    visitor = app.browser()
    assert visitor.submit("/accounts/reset/", {"email": member.email}).saved
    (mail,) = mailbox.sent_to(member.email)
    path = "/accounts/" + links(mail)[0].partition("/accounts/")[2]
    answer = visitor.get(path)
    if answer.status == 302:
        path = answer.location
    fresh = "another long password 8"
    changes = {"new_password1": fresh, "new_password2": fresh}
    assert visitor.submit(path, changes).saved
    assert not works(app, secret)
    visitor.close()


@pytest.mark.rule("tokens.no-pages")
def test_tokens_open_no_page(app: App, api: Api, entity: Entity) -> None:
    """A Bearer token is for the API: a page takes no notice of it."""
    token = api.as_("staff").headers
    visitor = app.browser()
    for path in ("/accounts/password/", entity.new_path):
        assert visitor.client.get(path, headers=token).status_code == 302
    visitor.close()
