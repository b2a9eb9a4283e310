"""What tests of the API send and read."""

from typing import Any

from werkzeug.test import TestResponse

from app.accounts.models import User
from app.api import RESOURCES
from app.api.models import LIFETIME, Token
from app.api.tokens import hashed
from app.columns import now
from tests.database import save

# Writes to whatever version there is.
ANY = {"If-Match": "*"}
ADDRESSES = [f"/api/{one.route}" for one in RESOURCES]
SECRET = "a secret that only the tests know"


def make_token(user: User, secret: str = SECRET, **values: Any) -> Token:
    """A token of a user."""
    values.setdefault("expires", now() + LIFETIME)
    return save(Token(key_hash=hashed(secret), user_id=user.id, **values))


def bearer(secret: str = SECRET) -> dict[str, str]:
    """The header that carries a token."""
    return {"Authorization": f"Bearer {secret}"}


def codes(response: TestResponse) -> dict[str, list[str]]:
    """Codes of the errors by member."""
    assert response.status_code == 422, response.text
    errors: dict[str, list[dict[str, str]]] = response.get_json()["errors"]
    return {name: [one["code"] for one in found] for name, found in errors.items()}
