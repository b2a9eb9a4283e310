"""Serializer fields that read JSON strictly: one spelling for each value, the same in both halves."""

import json
from collections.abc import Callable
from decimal import Decimal
from typing import Any, ClassVar

from django.core.exceptions import ValidationError as RuleError
from django.core.validators import MaxLengthValidator, MinLengthValidator
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.fields import empty

from alike import parse, wire
from alike.fields import clean, pattern
from alike.messages import MESSAGES
from alike.patterns import EMAIL, SLUG, URL


def told(error: RuleError, invalid: str = "invalid_pattern") -> ErrorDetail:
    """An error of Django's in this site's words; `invalid` is the code of what Django just calls so."""
    code = invalid if error.code in (None, "invalid") else str(error.code)
    return ErrorDetail(str(MESSAGES.get(code, error.message)) % (error.params or {}), code)


class Strict(serializers.Field):
    """A value that JSON writes in one way only; its rules are those of the model's field."""

    default_error_messages = {**MESSAGES}
    code: ClassVar[str] = "invalid_pattern"
    own_rules: ClassVar[tuple[Callable[[Any], None], ...]] = ()

    def __init__(self, *, model_field: Any = None, **kwargs: Any) -> None:
        self.model_field = model_field
        super().__init__(**kwargs)

    def read(self, data: Any) -> Any:
        """The value of what JSON says; ValueError refuses it."""
        raise NotImplementedError

    def to_internal_value(self, data: Any) -> Any:
        """Read it, or say what it should have been."""
        try:
            return self.read(data)
        except (ValueError, RecursionError):
            return self.fail(self.code)

    def validate_empty_values(self, data: Any) -> tuple[bool, Any]:
        """A default keeps the rules too, as in a form: the moment may be out of bounds."""
        is_empty, value = super().validate_empty_values(data)
        if data is empty and value not in (None, ""):
            self.run_validators(value)
        return is_empty, value

    def first_rules(self) -> list[Callable[[Any], None]]:
        """What a form asks before the model; who breaks one hears nothing of the others."""
        return [*self.own_rules]

    def rules(self) -> list[Callable[[Any], None]]:
        """What the model asks."""
        return [*self.model_field.validators]

    def run_validators(self, value: Any) -> None:
        """Both, one after the other."""
        self.keep(self.first_rules(), value)
        self.keep(self.rules(), value)

    def keep(self, rules: list[Callable[[Any], None]], value: Any) -> None:
        """Collect what is wrong, each kind once."""
        errors: dict[str, ErrorDetail] = {}
        for rule in rules:
            try:
                rule(value)
            except RuleError as broken:
                for error in broken.error_list:
                    detail = told(error, self.code)
                    errors.setdefault(str(detail.code), detail)
        if errors:
            raise ValidationError([*errors.values()])

    def to_representation(self, value: Any) -> Any:
        """As JSON writes it."""
        return value


class Written(Strict):
    """A value that JSON writes as a string."""

    def to_internal_value(self, data: Any) -> Any:
        """Nothing else will do, nor half a surrogate pair, which is no letter."""
        if not isinstance(data, str) or any("\ud800" <= sign <= "\udfff" for sign in data):
            self.fail("invalid_string")
        return super().to_internal_value(data)


class PlainField(Written):
    """A text of no model, as it was sent."""

    def read(self, data: str) -> str:
        """Nothing is cleaned."""
        return data

    def rules(self) -> list[Callable[[Any], None]]:
        """There are none."""
        return []


class TextField(PlainField):
    """A text with one kind of line end and no blanks around."""

    def run_validation(self, data: Any = empty) -> Any:
        """Blanks are nothing, if that may be."""
        if not isinstance(data, str) or clean(data):
            return super().run_validation(data)
        if self.allow_null:
            return None
        return "" if self.model_field.blank else self.fail("required")

    def read(self, data: str) -> str:
        """Clean it."""
        if "\x00" in data:
            self.fail("null_characters")
        return clean(data)

    def first_rules(self) -> list[Callable[[Any], None]]:
        """The lengths before the form: what is too long is told so."""
        most = self.model_field.max_length
        shortest = [one for one in self.rules() if isinstance(one, MinLengthValidator)]
        longest = [] if most is None else [MaxLengthValidator(most)]
        return [*longest, *shortest, *super().first_rules()]

    def rules(self) -> list[Callable[[Any], None]]:
        """Those of the model again."""
        return super(PlainField, self).rules()


class EmailField(TextField):
    """An e-mail address."""

    code = "invalid_email"
    own_rules = (pattern(EMAIL, "invalid_email"),)


class UrlField(TextField):
    """A web address."""

    code = "invalid_url"
    own_rules = (pattern(URL, "invalid_url"),)


class SlugField(TextField):
    """A word for addresses."""

    code = "invalid_slug"
    own_rules = (pattern(SLUG, "invalid_slug"),)


class ChoiceField(TextField):
    """One of a few texts."""

    code = "invalid_choice"

    def first_rules(self) -> list[Callable[[Any], None]]:
        """The offered ones have the right length."""
        return []

    def rules(self) -> list[Callable[[Any], None]]:
        """None but to be among them."""
        return []

    def read(self, data: str) -> str:
        """A text that is offered."""
        text = super().read(data)
        if text not in dict(self.model_field.choices):
            raise ValueError(text)
        return text


class IntegerField(Strict):
    """A whole number of 64 bits."""

    code = "invalid_integer"

    def read(self, data: Any) -> int:
        """A number without point; a boolean is none."""
        if type(data) is not int:
            raise ValueError(data)
        return data


class DecimalField(Strict):
    """A number with a fixed scale."""

    code = "invalid_number"

    def read(self, data: Any) -> Decimal:
        """A string as in a form, or a number as it is written."""
        if isinstance(data, wire.ExactFloat):
            value = Decimal(data.written)
        elif isinstance(data, str) or type(data) is int:
            value = parse.decimal(str(data))
        else:
            raise ValueError(data)
        return value or abs(value)

    def to_representation(self, value: Decimal) -> str:
        """All decimal places, also zeros."""
        return f"{value:.{self.model_field.decimal_places}f}"


class FloatField(Strict):
    """A floating point number."""

    code = "invalid_number"

    def read(self, data: Any) -> float:
        """Any number that a float can hold."""
        if isinstance(data, bool) or not isinstance(data, int | float):
            raise ValueError(data)
        return parse.number(getattr(data, "written", str(data)))


class BooleanField(Strict):
    """Yes or no."""

    code = "invalid_boolean"

    def read(self, data: Any) -> bool:
        """The words of JSON."""
        if not isinstance(data, bool):
            raise ValueError(data)
        return data


class UuidField(Written):
    """A UUID."""

    code = "invalid_uuid"

    def read(self, data: str) -> Any:
        """With hyphens."""
        return parse.identifier(data)

    def to_representation(self, value: Any) -> str:
        """In lower case."""
        return str(value)


class JsonField(Strict):
    """Any JSON value."""

    code = "invalid_json"

    def read(self, data: Any) -> Any:
        """As strict as in a form."""
        return parse.structure(json.dumps(data))
