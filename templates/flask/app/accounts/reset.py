"""Links that let somebody set a new password: one use, one hour."""

from flask import current_app, render_template, url_for
from itsdangerous import BadData, URLSafeTimedSerializer

from app.accounts.models import User
from app.extensions import db
from app.mail import send

HOUR = 3600


def serializer() -> URLSafeTimedSerializer:
    """Signs with the application's key."""
    return URLSafeTimedSerializer(current_app.secret_key or "", salt="password reset")


def make_token(user: User) -> str:
    """The hash's end makes the link worthless once the password has changed."""
    return str(serializer().dumps([user.id, user.password[-16:]]))


def read_token(token: str) -> User | None:
    """The user of a link that still holds."""
    try:
        id, mark = serializer().loads(token, max_age=HOUR)
    except BadData:
        return None
    user = db.session.get(User, id)
    if user is None or not user.active or user.password[-16:] != mark:
        return None
    return user


def send_link(user: User) -> None:
    """Mail the link."""
    link = url_for("accounts.reset_confirm", token=make_token(user), _external=True)
    text = render_template("accounts/reset_mail.txt", user=user, link=link)
    send(user.email, "Set a new password", text)
