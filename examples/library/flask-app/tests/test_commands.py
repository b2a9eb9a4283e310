"""Commands of the accounts, and what seeding does for them."""

import pytest
import sqlalchemy as sa
from flask import Flask

from app.accounts.models import User
from app.alike.messages import message
from app.extensions import db
from tests.auth import PASSWORD, make_user


def test_seed_lets_the_sample_users_sign_in_once(app: Flask) -> None:
    runner = app.test_cli_runner()
    first = runner.invoke(args=["seed", "--users"])
    assert first.exit_code == 0, first.output
    assert "Sample users, shown once:" in first.output
    second = runner.invoke(args=["seed", "--users"])
    assert second.exit_code == 0, second.output
    assert "Sample users" not in second.output


def test_create_staff_makes_an_account(app: Flask) -> None:
    args = ["create-staff", "boss", "--email", "boss@example.com", "--password", PASSWORD]
    assert app.test_cli_runner().invoke(args=args).exit_code == 0
    user = db.session.scalars(sa.select(User)).one()
    assert (user.username, user.is_staff) == ("boss", True)
    assert user.check_password(PASSWORD)


def test_create_staff_asks_for_the_password(app: Flask) -> None:
    typed = f"{PASSWORD}\n{PASSWORD}\n"
    result = app.test_cli_runner().invoke(args=["create-staff", "ｂｏｓｓ"], input=typed)
    assert result.exit_code == 0
    user = db.session.scalars(sa.select(User)).one()
    assert user.username == "boss"
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("password", "text"),
    [
        (PASSWORD, "There is a user boss already."),
        ("short", message("password_short", min_length=12)),
    ],
)
def test_create_staff_says_what_is_wrong(app: Flask, password: str, text: str) -> None:
    make_user("boss")
    args = ["create-staff", "boss", "--password", password]
    result = app.test_cli_runner().invoke(args=args)
    assert (result.exit_code, result.output) == (1, f"Error: {text}\n")


def test_sweep_says_how_many(app: Flask) -> None:
    assert "Removed 0 sign-ins." in app.test_cli_runner().invoke(args=["sweep"]).output
