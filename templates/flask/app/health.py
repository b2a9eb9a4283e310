"""Probes for whatever watches the process."""

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import SQLAlchemyError

from app.config import BASE
from app.extensions import db

bp = Blueprint("health", __name__)


def probe(status: str, code: int = 200) -> ResponseReturnValue:
    """An answer of this moment alone; a bad one says when to ask again."""
    headers = {"Cache-Control": "no-store"}
    if code == 503:
        headers["Retry-After"] = "10"
    return jsonify(status=status), code, headers


@bp.get("/healthz")
def alive() -> ResponseReturnValue:
    """The process answers."""
    return probe("ok")


@bp.get("/readyz")
def ready() -> ResponseReturnValue:
    """The database answers and has every migration."""
    scripts = ScriptDirectory.from_config(Config(toml_file=BASE / "pyproject.toml"))
    try:
        context = MigrationContext.configure(db.session.connection())
        current = set(context.get_current_heads())
    except SQLAlchemyError:
        return probe("database away", 503)
    if current != set(scripts.get_heads()):
        return probe("migrations missing", 503)
    return probe("ok")
