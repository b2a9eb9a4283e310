"""Validators with the shared sentences; each reports one thing."""

import re
from decimal import Decimal
from typing import Any

from wtforms import Field, Form
from wtforms.validators import StopValidation

from app.alike import parse
from app.alike.messages import message


class Refused(StopValidation):
    """What a rule says: its code and the shared sentence."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(message(code, **values))
        self.code = code


class Rule:
    """A check of one value; WTForms calls it with the field that holds it."""

    def __call__(self, form: Form, field: Field) -> None:
        self.check(field.data)

    def check(self, value: Any) -> None:
        """Pass, or raise Refused."""
        raise NotImplementedError


class Required:
    """Something must be given; a blank text is nothing."""

    field_flags = {"required": True}

    def __call__(self, form: Form, field: Any) -> None:
        if field.missing:
            raise Refused("required")


class Optional:
    """Nothing given: nothing more to check."""

    def __call__(self, form: Form, field: Any) -> None:
        if field.missing:
            raise StopValidation()


class Length(Rule):
    """Bounds of a text's length in characters."""

    def __init__(self, min: int | None = None, max: int | None = None) -> None:
        self.min, self.max = min, max
        self.field_flags = {
            name: limit
            for name, limit in (("minlength", min), ("maxlength", max))
            if limit is not None
        }

    def check(self, value: str) -> None:
        """Count the characters."""
        count = len(value)
        if self.max is not None and count > self.max:
            raise Refused("max_length", limit_value=self.max, show_value=count)
        if self.min is not None and count < self.min:
            raise Refused("min_length", limit_value=self.min, show_value=count)


class Bounds(Rule):
    """Bounds of a value; a callable gives a bound that moves, such as today."""

    def __init__(self, min: Any = None, max: Any = None) -> None:
        self.min, self.max = min, max

    def check(self, value: Any) -> None:
        """Ask for the bounds of the moment."""
        lowest = self.min() if callable(self.min) else self.min
        highest = self.max() if callable(self.max) else self.max
        if highest is not None and value > highest:
            raise Refused("max_value", limit_value=highest)
        if lowest is not None and value < lowest:
            raise Refused("min_value", limit_value=lowest)


SMALLEST, LARGEST = parse.SMALLEST, parse.LARGEST


class Digits(Rule):
    """How many digits a decimal may have, in all and after the point."""

    def __init__(self, digits: int, places: int) -> None:
        self.digits, self.places = digits, places

    def check(self, value: Decimal) -> None:
        """Count the digits."""
        _, figures, exponent = value.as_tuple()
        if not isinstance(exponent, int):
            raise Refused("invalid_number")
        places = max(0, -exponent)
        digits = max(len(figures) + max(0, exponent), places)
        if digits > self.digits:
            raise Refused("max_digits", max=self.digits)
        if places > self.places:
            raise Refused("max_decimal_places", max=self.places)
        if digits - places > self.digits - self.places:
            raise Refused("max_whole_digits", max=self.digits - self.places)


class Matches(Rule):
    """The whole text has the form of a regular expression."""

    def __init__(
        self, pattern: str, code: str = "invalid_pattern", flags: re.RegexFlag = re.ASCII
    ) -> None:
        self.pattern = re.compile(rf"\A(?:{pattern})\Z", flags)
        self.code = code

    def check(self, value: str) -> None:
        """Look at the whole text."""
        if not self.pattern.search(value):
            raise Refused(self.code)
