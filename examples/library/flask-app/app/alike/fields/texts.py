"""Texts, and what is written as text."""

import json
from typing import Any

from wtforms import widgets

from app.alike import parse
from app.alike.fields.base import Typed


class StringField(Typed):
    """One line of text; nothing typed is the empty text, or None in a unique rule."""

    def __init__(self, *args: Any, empty: str | None = "", **kwargs: Any) -> None:
        self.empty = empty
        super().__init__(*args, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """An absent text is stored as the model says."""
        super().process_formdata(valuelist)
        if self.data is None:
            self.data = self.empty


class TextField(StringField):
    """Text of several lines."""

    widget: Any = widgets.TextArea()
    attributes: dict[str, Any] = {"rows": 6, "cols": 40}


class EmailField(StringField):
    """An e-mail address."""

    widget = widgets.EmailInput()


class UrlField(StringField):
    """A web address."""

    widget = widgets.URLInput()


class UuidField(Typed):
    """A UUID."""

    code = "invalid_uuid"

    def parse(self, text: str) -> Any:
        """With hyphens."""
        return parse.identifier(text)


class JsonField(Typed):
    """Any JSON value."""

    widget: Any = widgets.TextArea()
    attributes: dict[str, Any] = {"rows": 6, "cols": 40}
    code = "invalid_json"

    @property
    def missing(self) -> bool:
        """Empty texts, lists and objects are values too."""
        return self.data is None

    def parse(self, text: str) -> Any:
        """Strict JSON."""
        return parse.structure(text)

    def format(self, value: Any) -> str:
        """One line."""
        return json.dumps(value, ensure_ascii=False)
