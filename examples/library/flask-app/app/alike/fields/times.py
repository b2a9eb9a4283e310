"""Days, times and lengths of time."""

import datetime as dt
from typing import Any

from flask import current_app
from wtforms import widgets

from app.alike import parse
from app.alike.fields.base import Typed
from app.display import duration_text


class DateField(Typed):
    """A day."""

    widget = widgets.DateInput()
    code = "invalid_date"

    def parse(self, text: str) -> dt.date:
        """ISO 8601."""
        return parse.date(text)


class TimeField(Typed):
    """A time of day."""

    widget = widgets.TimeInput()
    attributes: dict[str, Any] = {"step": 1}
    code = "invalid_time"

    def parse(self, text: str) -> dt.time:
        """Hours and minutes, seconds if there are any."""
        return parse.time(text)


class DateTimeField(Typed):
    """A moment, typed and shown in the project's time zone."""

    widget = widgets.DateTimeLocalInput()
    attributes: dict[str, Any] = {"step": 1}
    code = "invalid_datetime"

    def parse(self, text: str) -> dt.datetime:
        """The moment in UTC."""
        return parse.moment(text, current_app.config["TIME_ZONE"], self.object_data)

    def format(self, value: dt.datetime) -> str:
        """As the input wants it."""
        local = value.astimezone(current_app.config["TIME_ZONE"])
        return local.replace(tzinfo=None).isoformat(timespec="seconds")

    def text_of(self, value: dt.datetime | None) -> str:
        """As pages show it."""
        return super().text_of(value).replace("T", " ")


class DurationField(Typed):
    """A length of time."""

    code = "invalid_duration"

    def parse(self, text: str) -> dt.timedelta:
        """Days and a clock, or ISO 8601."""
        return parse.duration(text)

    def format(self, value: dt.timedelta) -> str:
        """Days and a clock."""
        return duration_text(value)
