"""Users of the sample data."""

import secrets
from collections.abc import Iterable

from accounts.models import User

SAMPLE_USERS = {"staff": True, "alice": False, "bob": False}


def ensure_user(name: str, is_staff: bool) -> User:
    """The user of this name, made without a password where there is none."""
    found = User.objects.filter(username=name).first()
    make = User.objects.create_staff if is_staff else User.objects.create_user
    return found or make(name, email=f"{name}@example.com", is_active=False)


def open_accounts(people: Iterable[User]) -> dict[str, str]:
    """Let those sign in who cannot yet; their random passwords."""
    passwords = {}
    for user in people:
        if user.has_usable_password():
            continue
        passwords[user.username] = secrets.token_urlsafe(12)
        user.set_password(passwords[user.username])
        user.is_active = True
        user.save()
    return passwords
