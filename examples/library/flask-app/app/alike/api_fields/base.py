"""What all fields of the API's schemas have in common."""

from collections.abc import Sequence
from typing import Any, ClassVar

import marshmallow as ma

from app.alike.messages import message
from app.alike.rules import Refused, Rule

Fault = dict[str, str]


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

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        """What is usual of the moment may be out of bounds, such as a time of day."""
        found = super().deserialize(value, *args, **kwargs)
        if value is ma.missing and found is not ma.missing:
            self._validate(found)
        return found

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
