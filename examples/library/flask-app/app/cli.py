"""Commands: `flask seed`, `flask create-staff`, `flask sweep`."""

import json
import secrets
import unicodedata
from collections.abc import Iterable
from typing import Any

import click
import sqlalchemy as sa
from flask import Flask, current_app
from sqlalchemy.exc import IntegrityError

from app.accounts import sessions
from app.accounts.models import User, hash_password
from app.accounts.passwords import check_strength
from app.config import BASE
from app.database import Row, writing
from app.extensions import db
from app.registry import MODELS
from app.sample import load

SAMPLE_USERS = {"staff": True, "alice": False, "bob": False}


def ensure_user(name: str, is_staff: bool) -> User:
    """The user of this name, made without a password where there is none."""
    user = db.session.scalar(sa.select(User).where(User.username == name))
    if user is None:
        user = User(username=name, email=f"{name}@example.com", is_staff=is_staff, active=False)
        db.session.add(user)
    return user


def open_accounts(people: Iterable[User], passwords: dict[str, tuple[str, str]]) -> dict[str, str]:
    """Let the sample users who have no password sign in; the new passwords by name."""
    opened = {}
    for user in people:
        if user.username in passwords and not user.password:
            opened[user.username], user.password = passwords[user.username]
            user.active = True
    return opened


def sample_passwords() -> dict[str, tuple[str, str]]:
    """A random password and its hash for each sample user, made before the database is locked."""
    texts = {name: secrets.token_urlsafe(12) for name in SAMPLE_USERS}
    return {name: (text, hash_password(text)) for name, text in texts.items()}


@click.command("seed")
@click.option(
    "--users", is_flag=True, help="Also let the sample users sign in, outside development."
)
def seed(users: bool) -> None:
    """Load the sample rows, once."""
    passwords = sample_passwords() if users or current_app.config["DEVELOPMENT"] else {}
    rows: dict[str, Any] = json.loads((BASE / "sample_data.json").read_text(encoding="utf-8"))
    with writing():
        people = {name: ensure_user(name, staff) for name, staff in SAMPLE_USERS.items()}
        opened = open_accounts(people.values(), passwords)
        db.session.flush()
        filled = any(db.session.scalar(sa.select(model.id).limit(1)) for model in MODELS)
        added = 0 if filled else load(models_by_name(), rows, people)
    click.echo("There are rows already; nothing was added." if filled else f"Added {added} rows.")
    if opened:
        click.echo("Sample users, shown once:")
        for name, password in opened.items():
            click.echo(f"  {name}  {password}")


def models_by_name() -> dict[str, type[Row]]:
    """The models, as the sample data names them."""
    return {model.__name__: model for model in MODELS}


@click.command("create-staff")
@click.argument("name")
@click.option("--email", default="", help="The e-mail address.")
@click.password_option()
def create_staff(name: str, email: str, password: str) -> None:
    """Make an account that may do everything."""
    if weakness := check_strength(password):
        raise click.ClickException(weakness)
    user = User(username=unicodedata.normalize("NFKC", name), email=email, is_staff=True)
    user.set_password(password)
    try:
        with writing():
            db.session.add(user)
    except IntegrityError as error:
        raise click.ClickException(f"There is a user {name} already.") from error
    click.echo(f"Made {name}.")


@click.command("sweep")
def sweep() -> None:
    """Remove sign-ins that have expired."""
    click.echo(f"Removed {sessions.sweep()} sign-ins.")


def init_app(app: Flask) -> None:
    """Register the commands."""
    for command in (seed, create_staff, sweep):
        app.cli.add_command(command)
