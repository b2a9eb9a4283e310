"""Accounts for tests."""

import itertools
from functools import partial
from typing import Any

from werkzeug.security import generate_password_hash

from app.accounts.models import User
from tests.database import save

PASSWORD = "correct horse battery staple"
numbers = itertools.count(1)
quick_hash = partial(generate_password_hash, method="pbkdf2:sha256:1")


def make_user(username: str | None = None, password: str = PASSWORD, **values: Any) -> User:
    """An account; without a name it gets one that nobody else has."""
    name = username or f"user{next(numbers)}"
    user = User(username=name, email=f"{name}@example.com", **values)
    user.set_password(password)
    return save(user)
