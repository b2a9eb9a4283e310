"""Validators with the shared sentences; each reports one thing."""

import re
from decimal import Decimal
from typing import Any

from wtforms import Field, Form
from wtforms.validators import StopValidation

from app.alike.messages import MESSAGES, message


class Required:
    """Something must be given; a blank text is nothing."""

    field_flags = {"required": True}

    def __call__(self, form: Form, field: Any) -> None:
        if field.missing:
            raise StopValidation(MESSAGES["required"])


class Optional:
    """Nothing given: nothing more to check."""

    def __call__(self, form: Form, field: Any) -> None:
        if field.missing:
            raise StopValidation()


class Length:
    """Bounds of a text's length in characters."""

    def __init__(self, min: int | None = None, max: int | None = None) -> None:
        self.min, self.max = min, max
        self.field_flags = {
            name: limit
            for name, limit in (("minlength", min), ("maxlength", max))
            if limit is not None
        }

    def __call__(self, form: Form, field: Field) -> None:
        count = len(field.data)
        if self.max is not None and count > self.max:
            raise StopValidation(message("max_length", limit_value=self.max, show_value=count))
        if self.min is not None and count < self.min:
            raise StopValidation(message("min_length", limit_value=self.min, show_value=count))


class Bounds:
    """Bounds of a value; a callable gives a bound that moves, such as today."""

    def __init__(self, min: Any = None, max: Any = None) -> None:
        self.min, self.max = min, max

    def __call__(self, form: Form, field: Field) -> None:
        lowest = self.min() if callable(self.min) else self.min
        highest = self.max() if callable(self.max) else self.max
        if highest is not None and field.data > highest:
            raise StopValidation(message("max_value", limit_value=highest))
        if lowest is not None and field.data < lowest:
            raise StopValidation(message("min_value", limit_value=lowest))


SMALLEST, LARGEST = -(2**63), 2**63 - 1


class Digits:
    """How many digits a decimal may have, in all and after the point."""

    def __init__(self, digits: int, places: int) -> None:
        self.digits, self.places = digits, places

    def __call__(self, form: Form, field: Field) -> None:
        value: Decimal = field.data
        _, figures, exponent = value.as_tuple()
        if not isinstance(exponent, int):
            raise StopValidation(MESSAGES["invalid_number"])
        places = max(0, -exponent)
        digits = max(len(figures) + max(0, exponent), places)
        if digits > self.digits:
            raise StopValidation(message("max_digits", max=self.digits))
        if places > self.places:
            raise StopValidation(message("max_decimal_places", max=self.places))
        if digits - places > self.digits - self.places:
            raise StopValidation(message("max_whole_digits", max=self.digits - self.places))


class Matches:
    """The whole text has the form of a regular expression."""

    def __init__(
        self, pattern: str, code: str = "invalid_pattern", flags: re.RegexFlag = re.ASCII
    ) -> None:
        self.pattern = re.compile(rf"\A(?:{pattern})\Z", flags)
        self.code = code

    def __call__(self, form: Form, field: Field) -> None:
        if not self.pattern.search(field.data):
            raise StopValidation(MESSAGES[self.code])
