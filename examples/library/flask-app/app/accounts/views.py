"""The account pages."""

import sqlalchemy as sa
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required
from sqlalchemy.exc import IntegrityError

from app.accounts import reset as links
from app.accounts import sessions
from app.accounts.forms import (
    LoginForm,
    PasswordForm,
    RegistrationForm,
    ResetForm,
    ResetRequestForm,
)
from app.accounts.models import User, hash_password
from app.accounts.security import safe_next
from app.database import writing
from app.extensions import db

bp = Blueprint("accounts", __name__)


@bp.route("/login/", methods=["GET", "POST"])
def login() -> ResponseReturnValue:
    """Sign in, then go where the visitor wanted to."""
    form = LoginForm()
    target = request.values.get("next", "")
    if form.validate_on_submit() and form.user:
        sessions.begin(form.user)
        flash("You are signed in.", "success")
        return redirect(safe_next(target, url_for("home.index")), code=302)
    if form.is_submitted():
        sessions.log.warning("sign-in failed")
    return render_template("accounts/login.html", form=form, next=safe_next(target, ""))


@bp.post("/logout/")
def logout() -> ResponseReturnValue:
    """Sign out this browser."""
    if current_user.is_authenticated:
        sessions.end()
    flash("You are signed out.", "success")
    return redirect(url_for("home.index"), code=302)


@bp.route("/register/", methods=["GET", "POST"])
def register() -> ResponseReturnValue:
    """Make an account and sign in with it."""
    form = RegistrationForm()
    if form.validate_on_submit():
        user = User(username=form.username.data, email=form.email.data)
        user.set_password(form.password1.data)
        try:
            with writing():
                db.session.add(user)
        except IntegrityError:
            # Somebody was faster: now the form's own check sees the name.
            if form.validate():
                abort(409)
        else:
            sessions.begin(user)
            flash("Your account is ready.", "success")
            return redirect(url_for("home.index"), code=302)
    return render_template("accounts/register.html", form=form)


@bp.route("/password/", methods=["GET", "POST"])
@login_required
def password() -> ResponseReturnValue:
    """Change the password; all other browsers are signed out."""
    form = PasswordForm()
    if form.validate_on_submit():
        user: User = current_user._get_current_object()
        hashed = hash_password(form.new_password1.data)
        with writing():
            user.password = hashed
            sessions.end_all(user)
        # A copy of this browser's cookie is worth nothing either.
        sessions.begin(user)
        flash("Your password was changed.", "success")
        return redirect(url_for("home.index"), code=302)
    return render_template("accounts/password.html", form=form)


@bp.route("/reset/", methods=["GET", "POST"])
def reset() -> ResponseReturnValue:
    """Send a link; the answer is the same for addresses that nobody has."""
    form = ResetRequestForm()
    if form.validate_on_submit():
        matching = sa.func.lower(User.email) == sa.func.lower(form.email.data)
        statement = sa.select(User).where(matching, User.active, User.password != "")
        for user in db.session.scalars(statement).all():
            links.send_link(user)
        flash("If an account has this address, a mail is on its way.", "success")
        return redirect(url_for("accounts.login"), code=302)
    return render_template("accounts/reset.html", form=form)


@bp.route("/reset/<token>/", methods=["GET", "POST"])
def reset_confirm(token: str) -> ResponseReturnValue:
    """Set a new password with a link from a mail."""
    user = links.read_token(token)
    if user is None:
        return render_template("accounts/reset_invalid.html")
    form = ResetForm()
    if form.validate_on_submit():
        hashed = hash_password(form.new_password1.data)
        with writing():
            user.password = hashed
            sessions.end_all(user)
        flash("Your password was set. Sign in with it.", "success")
        return redirect(url_for("accounts.login"), code=302)
    page = render_template("accounts/reset_confirm.html", form=form)
    return page, {"Cache-Control": "private, no-store"}
