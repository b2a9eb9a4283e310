"""Numbers."""

from decimal import Decimal
from typing import Any

from wtforms import widgets

from app.alike import parse
from app.alike.fields.base import Typed


class IntegerField(Typed):
    """A whole number of 64 bits."""

    widget = widgets.NumberInput()
    code = "invalid_integer"

    def parse(self, text: str) -> int:
        """Digits with an optional minus."""
        return parse.integer(text)


class IntegerFilter(IntegerField):
    """The same, as a parameter of a list."""

    def parse(self, text: str) -> int:
        """Only what a column could hold."""
        return parse.stored_integer(text)


class DecimalField(Typed):
    """A number with a fixed scale."""

    widget = widgets.NumberInput()
    code = "invalid_number"

    def __init__(self, *args: Any, places: int, **kwargs: Any) -> None:
        self.places = places
        self.attributes = {"step": f"{Decimal(1).scaleb(-places):f}"}
        super().__init__(*args, **kwargs)

    def parse(self, text: str) -> Decimal:
        """Digits with an optional minus and point."""
        return parse.decimal(text)

    def format(self, value: Decimal) -> str:
        """All decimal places, also zeros."""
        return f"{value:.{self.places}f}"


class FloatField(Typed):
    """A floating point number."""

    widget = widgets.NumberInput()
    attributes: dict[str, Any] = {"step": "any"}
    code = "invalid_number"

    def parse(self, text: str) -> float:
        """A finite number."""
        return parse.number(text)
