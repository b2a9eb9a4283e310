"""Accounts for tests."""

import itertools
from typing import Any

from accounts.models import User

PASSWORD = "correct horse battery staple"
numbers = itertools.count(1)


def make_user(username: str | None = None, password: str | None = None, **values: Any) -> User:
    """An account; without a name it gets one that nobody else has."""
    name = username or f"user{next(numbers)}"
    return User.objects.create_user(name, f"{name}@example.com", password, **values)


def make_staff() -> User:
    """Somebody who may do everything."""
    return User.objects.create_staff(f"staff{next(numbers)}")
