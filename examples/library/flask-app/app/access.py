"""Who may do what, by the `access` and `owned` of a model."""

import logging

from flask import abort, current_app, request
from flask_login import current_user

from app.database import Row

log = logging.getLogger(__name__)


def may_read(model: type[Row]) -> bool:
    """Public models are for everybody, others for members or for staff."""
    if model.ACCESS == "public":
        return True
    if not current_user.is_authenticated:
        return False
    return model.ACCESS == "members" or bool(current_user.is_staff)


def may_create(model: type[Row]) -> bool:
    """Members add rows to whatever they may read."""
    return bool(current_user.is_authenticated) and may_read(model)


def may_change(row: Row) -> bool:
    """An owned row belongs to its owner and to staff."""
    if not may_create(type(row)):
        return False
    if not row.OWNED or current_user.is_staff:
        return True
    return bool(getattr(row, "owned_by_id", None) == current_user.id)


def require(allowed: bool, model: type[Row]) -> None:
    """Let pass, ask to sign in, or refuse; what may not be read is not there."""
    if allowed:
        return
    if not current_user.is_authenticated:
        abort(current_app.login_manager.unauthorized())  # type: ignore[attr-defined]
    log.warning("denied: user %s, %s %r", current_user.id, request.method, request.path)
    abort(403 if may_read(model) else 404)
