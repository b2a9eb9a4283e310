"""Days, times and lengths of time."""

import datetime as dt
import re

from app.alike import parse, wire
from app.alike.api_fields.base import Written

MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.0+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.ASCII
)


class Date(Written):
    """A day."""

    code = "invalid_date"

    def parse(self, value: str) -> dt.date:
        """ISO 8601."""
        return parse.date(value)

    def format(self, value: dt.date) -> str:
        """The same."""
        return value.isoformat()


class Time(Written):
    """A time of day."""

    code = "invalid_time"

    def parse(self, value: str) -> dt.time:
        """Hours and minutes, seconds if there are any."""
        return parse.time(value)

    def format(self, value: dt.time) -> str:
        """With seconds."""
        return value.isoformat(timespec="seconds")


class DateTime(Written):
    """A moment."""

    code = "invalid_datetime"

    def parse(self, value: str) -> dt.datetime:
        """With an offset from UTC, and in whole seconds."""
        if not MOMENT.fullmatch(value):
            raise ValueError(value)
        return dt.datetime.fromisoformat(value).astimezone(dt.UTC)

    def format(self, value: dt.datetime) -> str:
        """In UTC."""
        return wire.moment(value)


class Duration(Written):
    """A length of time."""

    code = "invalid_duration"

    def parse(self, value: str) -> dt.timedelta:
        """ISO 8601 alone; pages know a clock as well."""
        if ":" in value:
            raise ValueError(value)
        return parse.duration(value)

    def format(self, value: dt.timedelta) -> str:
        """Without the parts that are zero."""
        return wire.duration(value)
