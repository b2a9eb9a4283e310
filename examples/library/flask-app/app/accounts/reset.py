"""Links that let somebody set a new password: one use, one hour."""

import logging
from hashlib import sha256

from flask import current_app, render_template, url_for
from itsdangerous import BadData, URLSafeTimedSerializer

from app.accounts.models import User
from app.extensions import db
from app.mail import send

HOUR = 3600
log = logging.getLogger(__name__)


def serializer() -> URLSafeTimedSerializer:
    """Signs with the application's key; older ones still open links."""
    keys = [*current_app.config["SECRET_KEY_FALLBACKS"], current_app.config["SECRET_KEY"]]
    return URLSafeTimedSerializer(keys, salt="password reset")


def mark(user: User) -> str:
    """Changes with the password and tells nothing of it."""
    return sha256(user.password.encode()).hexdigest()[:32]


def make_token(user: User) -> str:
    """The mark makes the link worthless once the password has changed."""
    return str(serializer().dumps([user.id, mark(user)]))


def read_token(token: str) -> User | None:
    """The user of a link that still holds."""
    try:
        id, marked = serializer().loads(token, max_age=HOUR)
    except BadData:
        return None
    user = db.session.get(User, id)
    if user is None or not user.active or mark(user) != marked:
        return None
    return user


def send_link(user: User) -> None:
    """Mail the link; a fault of the mail server must not tell who has an account."""
    link = url_for("accounts.reset_confirm", token=make_token(user), _external=True)
    text = render_template("accounts/reset_mail.txt", user=user, link=link)
    try:
        send(user.email, "Set a new password", text)
    except OSError:
        log.exception("reset mail to user %s", user.id)
