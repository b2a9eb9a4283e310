"""Passwords."""

from typing import Any

from wtforms import widgets

from app.alike.fields.texts import StringField


class PasswordField(StringField):
    """A text that is never shown again and keeps its blanks."""

    widget = widgets.PasswordInput()

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take the password as it was typed."""
        self.data = str(valuelist[0]) if valuelist else ""
