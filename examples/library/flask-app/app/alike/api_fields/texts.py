"""Texts, and what is written as text."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from app.alike import parse
from app.alike.api_fields.base import Typed, Written, refusal
from app.alike.fields import clean


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
