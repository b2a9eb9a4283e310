"""Commands: `flask create-staff`, `flask sweep`."""

import unicodedata

import click
from sqlalchemy.exc import IntegrityError

from app.accounts import sessions
from app.accounts.models import User
from app.accounts.passwords import check_strength
from app.database import writing
from app.extensions import db


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
