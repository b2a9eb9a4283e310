"""Beginning and ending sign-ins."""

import logging
import unicodedata

import sqlalchemy as sa
from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_user
from werkzeug.security import check_password_hash, generate_password_hash

from app.accounts.models import Login, User
from app.columns import now
from app.database import writing
from app.extensions import db, login_manager

log = logging.getLogger(__name__)


@login_manager.unauthorized_handler  # type: ignore[untyped-decorator]
def ask_to_sign_in() -> ResponseReturnValue:
    """To the sign-in page, and back afterwards."""
    target = request.full_path if request.query_string else request.path
    return redirect(url_for("accounts.login", next=target), code=302)


def find_user(username: str, password: str) -> User | None:
    """The active user of this name and password.

    Unknown names are hashed for as well, so that the time tells nothing.
    """
    # PostgreSQL refuses to look for a NUL.
    name = unicodedata.normalize("NFKC", username).replace("\x00", "\ufffd")
    user = db.session.scalar(sa.select(User).where(User.username == name))
    if user is None or not user.password:
        generate_password_hash(password)
        return None
    matches = check_password_hash(user.password, password)
    return user if matches and user.active else None


def begin(user: User) -> None:
    """Sign in this browser with a fresh session: nothing from before survives."""
    login = Login.start(user)
    with writing():
        db.session.execute(sa.delete(Login).where(Login.key == session.get("_user_id")))
        db.session.add(login)
    session.clear()
    user.sign_in = login
    session.permanent = True
    login_user(user)
    log.info("signed in: user %s", user.id)


def end() -> None:
    """Sign out this browser, also for whoever has copied its cookie."""
    key = current_user.get_id()
    log.info("signed out: user %s", current_user.id)
    with writing():
        db.session.execute(sa.delete(Login).where(Login.key == key))
    session.clear()


def end_all(user: User) -> None:
    """Sign out all browsers of a user; call it inside a transaction."""
    db.session.execute(sa.delete(Login).where(Login.user_id == user.id))


def sweep() -> int:
    """Remove sign-ins that have expired; how many they were."""
    with writing():
        result = db.session.execute(sa.delete(Login).where(Login.expires <= now()))
    return result.rowcount  # type: ignore[attr-defined, no-any-return]
