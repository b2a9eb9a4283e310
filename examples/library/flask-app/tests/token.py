"""Tokens for tests of the API."""

from typing import Any

from app.accounts.models import User
from app.api.models import LIFETIME, Token
from app.api.tokens import hashed
from app.columns import now
from tests.database import save

SECRET = "a secret that only the tests know"


def make_token(user: User, secret: str = SECRET, **values: Any) -> Token:
    """A token of a user."""
    values.setdefault("expires", now() + LIFETIME)
    return save(Token(key_hash=hashed(secret), user_id=user.id, **values))


def bearer(secret: str = SECRET) -> dict[str, str]:
    """The header that carries a token."""
    return {"Authorization": f"Bearer {secret}"}
