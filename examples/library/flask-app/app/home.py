"""The front page: every model with its count and newest rows."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from flask import Blueprint, render_template

from app import registry
from app.database import Row
from app.extensions import db

bp = Blueprint("home", __name__)
NEWEST = 5


@dataclass(frozen=True)
class Overview:
    """One model on the front page."""

    model: type[Row]
    count: int
    newest: list[Any]


def overview(model: type[Row]) -> Overview:
    """Count and newest rows: by id or, where ids are random, by creation."""
    columns = sa.inspect(model).columns
    newest = columns["created_at" if isinstance(columns["id"].type, sa.Uuid) else "id"]
    rows = db.session.scalars(
        sa.select(model).order_by(newest.desc(), columns["id"].desc()).limit(NEWEST)
    )
    count = db.session.scalar(sa.select(sa.func.count()).select_from(model)) or 0
    return Overview(model, count, list(rows))


@bp.get("/")
def index() -> str:
    """The front page."""
    return render_template("home.html", overviews=[overview(one) for one in registry.readable()])
