"""Addresses by which the page beside the app signs somebody in."""

from __future__ import annotations

import sqlalchemy as sa
from app.accounts import sessions
from app.accounts.models import User
from app.extensions import db
from flask import Blueprint, abort, jsonify, redirect, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from probe_key import PREFIX, target

bp = Blueprint("probe", __name__, url_prefix=PREFIX.rstrip("/"))


@bp.get("/users/")
def users() -> ResponseReturnValue:
    """Who may sign in, members first."""
    found = db.session.scalars(
        sa.select(User).where(User.active).order_by(User.is_staff, User.id).limit(12)
    )
    return jsonify([{"name": user.username, "staff": user.is_staff} for user in found])


@bp.get("/sign-in/<name>/")
def sign_in(name: str) -> ResponseReturnValue:
    """Begins a session of that user."""
    user = db.session.scalar(sa.select(User).where(User.username == name, User.active))
    if user is None:
        abort(404)
    if current_user.is_authenticated:
        sessions.end()
    sessions.begin(user)
    return redirect(target(request.args.get("next")))


@bp.get("/sign-out/")
def sign_out() -> ResponseReturnValue:
    """Ends the session."""
    if current_user.is_authenticated:
        sessions.end()
    return redirect(target(request.args.get("next")))
