"""Times: values of the moment, and how a length of time is written."""

import datetime as dt

from django.utils import timezone


def now() -> dt.datetime:
    """The moment, in whole seconds."""
    return timezone.now().replace(microsecond=0)


def today() -> dt.date:
    """The date in the project's time zone."""
    return timezone.localdate()


def clock() -> dt.time:
    """The time of day in the project's time zone, in whole seconds."""
    return timezone.localtime().time().replace(microsecond=0)


def duration_text(value: dt.timedelta) -> str:
    """`1 02:30:00`: days where there are any, then hours, minutes and seconds."""
    days, seconds = value.days, value.seconds
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{days} {clock}" if days else clock
