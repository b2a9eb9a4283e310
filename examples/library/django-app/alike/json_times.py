"""Serializer fields for days, times and lengths of time: ISO 8601 only, the same in both halves."""

import datetime as dt
import re

from alike import parse, wire
from alike.json_fields import Written

MOMENT = re.compile(
    r"""([0-9-]{10}T[0-9]{2}:[0-9]{2}) (:[0-9]{2})? (?:(?<=:[0-9]{2}:[0-9]{2})\.0+)?
    (?: Z | ([-+])([01][0-9]|2[0-3]):([0-5][0-9]) )""",
    re.VERBOSE,
)


class DateField(Written):
    """A day."""

    code = "invalid_date"

    def read(self, data: str) -> dt.date:
        """ISO 8601."""
        return parse.date(data)

    def to_representation(self, value: dt.date) -> str:
        """ISO 8601."""
        return value.isoformat()


class TimeField(Written):
    """A time of day."""

    code = "invalid_time"

    def read(self, data: str) -> dt.time:
        """Hours and minutes, seconds if there are any."""
        return parse.time(data)

    def to_representation(self, value: dt.time) -> str:
        """With seconds."""
        return value.isoformat("seconds")


class DateTimeField(Written):
    """A moment."""

    code = "invalid_datetime"

    def read(self, data: str) -> dt.datetime:
        """With an offset, in UTC."""
        found = MOMENT.fullmatch(data)
        if found is None:
            raise ValueError(data)
        minute, second, sign, hours, minutes = found.groups("")
        offset = dt.timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        return parse.moment(minute + second, dt.timezone(-offset if sign == "-" else offset))

    def to_representation(self, value: dt.datetime) -> str:
        """UTC."""
        return wire.moment(value)


class DurationField(Written):
    """A length of time."""

    code = "invalid_duration"

    def read(self, data: str) -> dt.timedelta:
        """ISO 8601; the clock of the forms has colons."""
        if ":" in data:
            raise ValueError(data)
        return parse.duration(data)

    def to_representation(self, value: dt.timedelta) -> str:
        """ISO 8601."""
        return wire.duration(value)
