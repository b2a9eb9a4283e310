"""Making, finding and deleting tokens."""

import secrets
from hashlib import sha256
from typing import Any
from uuid import UUID

import marshmallow as ma
import sqlalchemy as sa
from flask import abort, request
from flask.typing import ResponseReturnValue
from flask.views import MethodView
from flask_login import current_user

from app.accounts import sessions
from app.accounts.models import User
from app.alike import api_fields
from app.alike.api_fields.verbatim import Verbatim
from app.alike.fields import clean
from app.alike.messages import MESSAGES
from app.api import schemas
from app.api.models import LIFETIME, Token
from app.api.problems import ProblemError
from app.api.requests import read_json, require_json
from app.columns import now
from app.database import writing
from app.extensions import db


def hashed(secret: str) -> str:
    """What the database keeps: a secret of 32 random bytes needs no slow hash."""
    return sha256(secret.encode()).hexdigest()


def owner(secret: str) -> User | None:
    """Whose token this is, as long as it holds."""
    return db.session.scalar(
        sa.select(User)
        .join(Token, Token.user_id == User.id)
        .where(Token.key_hash == hashed(secret), Token.expires > now(), User.active)
    )


class LoginSchema(schemas.BodySchema):
    """A user name and its password, or nothing from somebody who is signed in."""

    username = Verbatim()
    password = Verbatim()


class TokenSchema(ma.Schema):
    """A new token; the secret is shown this once."""

    id = api_fields.Uuid()
    token = api_fields.String()
    expires = api_fields.DateTime()


def sender(login: dict[str, Any]) -> User:
    """Who asks for a token; a token does not make others."""
    if login:
        name = clean(login.get("username", ""))
        user = sessions.find_user(name, login.get("password", ""))
    else:
        user = None if "Authorization" in request.headers else current_user
    if user is None or not user.is_authenticated:
        sessions.log.warning("sign-in failed")
        raise ProblemError(401, MESSAGES["login_failed"])
    return user


class TokenList(MethodView):
    """All tokens."""

    def post(self) -> ResponseReturnValue:
        """Make one."""
        require_json()
        login, faults = schemas.load(LoginSchema(), read_json())
        if faults:
            raise ProblemError(422, errors=faults)
        user = sender(login)
        secret = secrets.token_urlsafe(32)
        token = Token(key_hash=hashed(secret), user_id=user.id, expires=now() + LIFETIME)
        with writing():
            db.session.execute(sa.delete(Token).where(Token.expires <= now()))
            db.session.add(token)
        shown = {"id": token.id, "token": secret, "expires": token.expires}
        return TokenSchema().dump(shown), 201, {"Cache-Control": "private, no-store"}


class TokenItem(MethodView):
    """One token."""

    def delete(self, id: UUID) -> ResponseReturnValue:
        """End it, if it is one's own."""
        if not current_user.is_authenticated:
            abort(401)
        own = sa.delete(Token).where(Token.id == id, Token.user_id == current_user.id)
        with writing():
            found = db.session.execute(own).rowcount  # type: ignore[attr-defined]
        return abort(404) if not found else ("", 204)
