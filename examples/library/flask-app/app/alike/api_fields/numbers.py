"""Numbers, and yes or no."""

import math
from decimal import Decimal
from typing import Any

from app.alike import parse, wire
from app.alike.api_fields.base import Typed


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
