"""Values of the moment, for defaults and bounds."""

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
