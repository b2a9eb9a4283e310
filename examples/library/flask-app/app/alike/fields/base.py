"""What all fields have in common."""

from typing import Any, ClassVar

import wtforms
from wtforms import widgets
from wtforms.validators import StopValidation

from app.alike.messages import MESSAGES


class AlikeMeta:
    """Meta of every form: inputs are called `id_NAME`."""

    def bind_field(self, form: Any, unbound_field: Any, options: Any) -> Any:
        """WTForms' hook where a form makes its fields."""
        unbound_field.kwargs.setdefault("id", f"id_{options['name']}")
        return super().bind_field(form, unbound_field, options)  # type: ignore[misc]


def clean(text: str) -> str:
    """One kind of line end, no blanks around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class Typed(wtforms.Field):
    """A field whose value is read from one text by a strict function."""

    widget: Any = widgets.TextInput()
    code: ClassVar[str] = "required"
    attributes: dict[str, Any] = {}

    def parse(self, text: str) -> Any:
        """The value of a cleaned text; ValueError refuses it."""
        return text

    def format(self, value: Any) -> str:
        """The value as it stands in the input."""
        return str(value)

    def text_of(self, value: Any) -> str:
        """A value in words, to be compared by people."""
        return "" if value is None else self.format(value)

    @property
    def given(self) -> bool:
        """Whether the request names the field with something in it."""
        return bool(self.raw_data and clean(str(self.raw_data[0])))

    @property
    def missing(self) -> bool:
        """Whether there is nothing to check or to store."""
        return self.data is None or self.data == ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the typed text; nothing typed is no value."""
        self.data = None
        if not valuelist:
            return
        text = clean(str(valuelist[0]))
        if "\x00" in text:
            raise ValueError(MESSAGES["null_characters"])
        if not text:
            return
        try:
            self.data = self.parse(text)
        except (ValueError, RecursionError) as error:
            raise ValueError(MESSAGES[self.code]) from error

    def pre_validate(self, form: Any) -> None:
        """What could not be read has said so already."""
        if self.process_errors:
            raise StopValidation()

    def _value(self) -> str:
        if self.raw_data:
            return clean(str(self.raw_data[0]))
        return "" if self.data is None else self.format(self.data)
