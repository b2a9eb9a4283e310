"""The users whom the sample rows name."""

import secrets

import click
import sqlalchemy as sa

from app.accounts.models import User, hash_password
from app.extensions import db

SAMPLE_USERS = {"staff": True, "alice": False, "bob": False}


def ensure_user(name: str, is_staff: bool) -> User:
    """The user of this name, made without a password where there is none."""
    user = db.session.scalar(sa.select(User).where(User.username == name))
    if user is None:
        user = User(username=name, email=f"{name}@example.com", is_staff=is_staff, active=False)
        db.session.add(user)
    return user


def sample_users() -> dict[str, User]:
    """The sample users by name."""
    users = {name: ensure_user(name, is_staff) for name, is_staff in SAMPLE_USERS.items()}
    db.session.flush()
    return users


def sample_passwords() -> dict[str, tuple[str, str]]:
    """A random password and its hash for each sample user, made before the database is locked."""
    texts = {name: secrets.token_urlsafe(12) for name in SAMPLE_USERS}
    return {name: (text, hash_password(text)) for name, text in texts.items()}


def open_accounts(passwords: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Let the sample users who have no password sign in; the new passwords by name."""
    opened = {}
    for name, user in sample_users().items():
        if name in passwords and not user.password:
            opened[name], user.password = passwords[name]
            user.active = True
    return opened


def tell(opened: dict[str, str]) -> None:
    """Show the new passwords; nobody can do that later."""
    if opened:
        click.echo("Sample users, shown once:")
        for name, password in opened.items():
            click.echo(f"  {name}  {password}")
