"""How values look on pages: one filter for every type, and one for JSON."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

from flask import Flask, current_app
from markupsafe import Markup

EMPTY = Markup('<span class="empty">—</span>')


def duration_text(value: dt.timedelta) -> str:
    """`1 02:30:00`: days where there are any, then hours, minutes and seconds."""
    days, seconds = value.days, value.seconds
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{days} {clock}" if days else clock


def show(value: Any) -> str:
    """A value as text; absent ones as a dash. Moments are shown in the project's time zone."""
    if value is None or value == "":
        return EMPTY
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dt.datetime):
        local = value.astimezone(current_app.config["TIME_ZONE"])
        return local.replace(tzinfo=None).isoformat(" ", timespec="seconds")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, dt.timedelta):
        return duration_text(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def show_json(value: Any) -> str:
    """JSON as it would be typed; an absent value as a dash."""
    return show(None if value is None else json.dumps(value, ensure_ascii=False))


def init_app(app: Flask) -> None:
    """Make the filters known to the templates."""
    app.add_template_filter(show)
    app.add_template_filter(show_json)
