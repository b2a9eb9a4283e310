"""Fields of the API's schemas that read strictly: one JSON type for each value, no coercion."""

import datetime as dt
import json
import math
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

import marshmallow as ma

from app.alike import parse, wire
from app.alike.fields import clean
from app.alike.messages import message
from app.alike.rules import Refused, Rule

Fault = dict[str, str]
MOMENT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.0+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)", re.ASCII
)


def fault(code: str, **values: Any) -> Fault:
    """One error as the API reports it."""
    return {"code": code, "message": message(code, **values)}


def refusal(code: str) -> ma.ValidationError:
    """The error of a value; a list, because marshmallow gathers what is wrong with a field."""
    return ma.ValidationError([fault(code)])


class Typed(ma.fields.Field[Any]):
    """A value that a strict function reads and the rules of the forms check."""

    code: ClassVar[str] = "invalid_string"
    default_error_messages: dict[str, Any] = {
        "required": [fault("required")],
        "null": [fault("null")],
    }

    def __init__(self, *, rules: Sequence[Rule] = (), **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.rules = rules

    def parse(self, value: Any) -> Any:
        """The value as the model holds it; ValueError refuses it."""
        raise NotImplementedError

    def format(self, value: Any) -> Any:
        """The value as JSON holds it."""
        return value

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        try:
            return self.parse(value)
        except (ValueError, OverflowError) as error:
            raise refusal(self.code) from error

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:
        return None if value is None else self.format(value)

    def _validate(self, value: Any) -> None:
        if value is None or value == "":
            return
        try:
            for rule in self.rules:
                rule.check(value)
        except Refused as error:
            found = {"code": error.code, "message": str(error)}
            raise ma.ValidationError([found]) from error


class Written(Typed):
    """A value that JSON can hold as text only."""

    def _deserialize(self, value: Any, attr: Any, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            raise refusal("invalid_string")
        return super()._deserialize(value, attr, data, **kwargs)


class String(Written):
    """A text, trimmed as forms do; an absent one is empty or, in a unique rule, None."""

    def __init__(self, *, filled: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.filled = filled or self.required

    def parse(self, value: str) -> str | None:
        """Only signs that every database can hold."""
        text = clean(value)
        if "\x00" in text:
            raise refusal("null_characters")
        text.encode()  # Half a surrogate pair is no letter.
        if not text and self.filled:
            raise refusal("required")
        return text or (None if self.allow_none else "")


class Text(String):
    """A text of several lines."""


class Email(String):
    """An e-mail address."""


class Url(String):
    """A web address."""


class Slug(String):
    """A word of an address."""


class Verbatim(Written):
    """A text that keeps its blanks, such as a password."""

    def parse(self, value: str) -> str:
        """As it was typed."""
        value.encode()  # Half a surrogate pair is no letter.
        return value


class Choice(String):
    """One of a few texts."""

    def __init__(self, *, choices: Iterable[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choices = list(choices)

    def parse(self, value: str) -> str | None:
        """Only what is offered."""
        text = super().parse(value)
        if text and text not in self.choices:
            raise refusal("invalid_choice")
        return text


class Integer(Typed):
    """A whole number."""

    code = "invalid_integer"

    def parse(self, value: Any) -> int:
        """Written without a point; true is no number."""
        if type(value) is not int:
            raise ValueError(value)
        return value


class Decimals(Typed):
    """A number with a fixed scale, a text on the way out."""

    code = "invalid_number"

    def __init__(self, *, places: int, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.places = places

    def parse(self, value: Any) -> Decimal:
        """A text, or a number exactly as it was written."""
        if isinstance(value, str):
            return parse.decimal(value)
        if isinstance(value, wire.ExactFloat):
            return Decimal(value.written)
        if type(value) is int:
            return Decimal(value)
        raise ValueError(value)

    def format(self, value: Decimal) -> str:
        """All decimal places, also zeros; zero itself has no sign."""
        return f"{value + 0:.{self.places}f}"


class Float(Typed):
    """A finite number."""

    code = "invalid_number"

    def parse(self, value: Any) -> float:
        """Zero has no sign."""
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(value)
        if not math.isfinite(value):
            raise ValueError(value)
        return float(value) + 0.0


class Boolean(Typed):
    """True or false."""

    code = "invalid_boolean"

    def parse(self, value: Any) -> bool:
        """Nothing else stands for them."""
        if not isinstance(value, bool):
            raise ValueError(value)
        return value


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


class Uuid(Written):
    """A UUID."""

    code = "invalid_uuid"

    def parse(self, value: str) -> UUID:
        """With hyphens."""
        return parse.identifier(value)

    def format(self, value: UUID) -> str:
        """In lower case."""
        return str(value)


class Json(Typed):
    """Any JSON value that every database can hold."""

    code = "invalid_json"

    def parse(self, value: Any) -> Any:
        """The same as typed into a form."""
        return parse.structure(json.dumps(value))
