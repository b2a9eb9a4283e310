"""The command `flask seed`."""

import json
from typing import Any

import click
import sqlalchemy as sa
from flask import Flask, current_app

from app.accounts.sample import open_accounts, sample_passwords, tell
from app.config import BASE
from app.database import Row, writing
from app.extensions import db
from app.registry import MODELS
from app.sample import load


@click.command("seed")
@click.option(
    "--users", is_flag=True, help="Also let the sample users sign in, outside development."
)
def seed(users: bool) -> None:
    """Load the sample rows, once."""
    passwords = sample_passwords() if users or current_app.config["DEVELOPMENT"] else {}
    rows: dict[str, Any] = json.loads((BASE / "sample_data.json").read_text(encoding="utf-8"))
    with writing():
        opened = open_accounts(passwords)
        filled = any(db.session.scalar(sa.select(model.id).limit(1)) for model in MODELS)
        added = 0 if filled else load(models_by_name(), rows)
    click.echo("There are rows already; nothing was added." if filled else f"Added {added} rows.")
    tell(opened)


def models_by_name() -> dict[str, type[Row]]:
    """The models, as the sample data names them."""
    return {model.__name__: model for model in MODELS}


def init_app(app: Flask) -> None:
    """Register the command."""
    app.cli.add_command(seed)
