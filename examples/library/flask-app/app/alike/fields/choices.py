"""Yes or no, and one of a few texts."""

from collections.abc import Iterable
from typing import Any

import wtforms
from markupsafe import Markup
from wtforms.widgets import html_params

from app.alike.fields.base import Typed

NOTHING = ("", "---------")


class Checkbox:
    """A box to tick."""

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        """Render it."""
        attributes.setdefault("id", field.id)
        text = html_params(name=field.name, type="checkbox", checked=bool(field.data), **attributes)
        return Markup("<input {}>").format(Markup(text))  # noqa: S704


class BooleanField(wtforms.BooleanField):
    """A checkbox; the words for no are no."""

    widget: Any = Checkbox()
    false_values = (False, "false", "False", "0", "off", "")

    def text_of(self, value: Any) -> str:
        """Yes or no."""
        return "Yes" if value else "No"


class Select:
    """A list to pick one from; the field knows its options."""

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        """Render it."""
        attributes.setdefault("id", field.id)
        if getattr(field.flags, "required", False):
            attributes.setdefault("required", True)
        options = Markup("").join(
            Markup("<option {}>{}</option>").format(
                Markup(html_params(value=value, selected=value == field.chosen)),  # noqa: S704
                label,
            )
            for value, label in (NOTHING, *field.options())
        )
        opening = Markup(html_params(name=field.name, **attributes))  # noqa: S704
        return Markup("<select {}>{}</select>").format(opening, options)


class SelectField(Typed):
    """One of a few texts, or none of them."""

    widget: Any = Select()
    code = "invalid_choice"

    def __init__(
        self, *args: Any, choices: Iterable[tuple[str, str]], empty: str | None = "", **kwargs: Any
    ) -> None:
        self.choices = dict(choices)
        self.empty = empty
        super().__init__(*args, **kwargs)

    def parse(self, text: str) -> str:
        """Only what is offered."""
        if text not in self.choices:
            raise ValueError(text)
        return text

    def process_formdata(self, valuelist: list[Any]) -> None:
        """An absent choice is stored as the model says."""
        super().process_formdata(valuelist)
        if self.data is None:
            self.data = self.empty

    def text_of(self, value: Any) -> str:
        """What people read for the stored value."""
        return self.choices.get(value, value or "")

    @property
    def chosen(self) -> str:
        """The value that is picked, also one that nobody offered."""
        return self._value()

    def options(self) -> Iterable[tuple[str, str]]:
        """Values and labels."""
        return self.choices.items()


class BooleanFilter(SelectField):
    """Yes or no, as a parameter of a list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        choices = [("true", "Yes"), ("false", "No")]
        super().__init__(*args, choices=choices, empty=None, **kwargs)

    def parse(self, text: str) -> Any:
        """The text becomes a truth value."""
        return super().parse(text) == "true"
