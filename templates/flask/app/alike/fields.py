"""Form fields that read strictly, clean their text and render plainly."""

import datetime as dt
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar

import sqlalchemy as sa
import wtforms
from flask import current_app
from markupsafe import Markup
from wtforms import widgets
from wtforms.validators import StopValidation
from wtforms.widgets import html_params

from app.alike import parse
from app.alike.messages import MESSAGES
from app.display import duration_text
from app.extensions import db

MOST_CHOICES = 500


class AlikeMeta:
    """Meta of every form: inputs are called `id_NAME`."""

    def bind_field(self, form: Any, unbound_field: Any, options: Any) -> Any:
        """WTForms' hook where a form makes its fields."""
        unbound_field.kwargs.setdefault("id", f"id_{options['name']}")
        return super().bind_field(form, unbound_field, options)  # type: ignore[misc]


class Select:
    """A list to pick one from; the field knows its options."""

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        """Render it."""
        attributes.setdefault("id", field.id)
        if getattr(field.flags, "required", False):
            attributes.setdefault("required", True)
        options = Markup("").join(
            Markup("<option {}>{}</option>").format(
                Markup(html_params(value=value, selected=chosen)),  # noqa: S704
                label,
            )
            for value, label, chosen in field.options()
        )
        opening = Markup(html_params(name=field.name, **attributes))  # noqa: S704
        return Markup("<select {}>{}</select>").format(opening, options)


def clean(text: str) -> str:
    """One kind of line end, no blanks around."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


class Typed(wtforms.Field):
    """A field whose value is read from one text by a strict function."""

    widget: Any = widgets.TextInput()
    code: ClassVar[str] = "required"
    input_type: ClassVar[str] = "text"
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


class PasswordField(StringField):
    """A text that is never shown again and keeps its blanks."""

    widget = widgets.PasswordInput()

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Take the password as it was typed."""
        self.data = str(valuelist[0]) if valuelist else ""


class IntegerField(Typed):
    """A whole number of 64 bits."""

    widget = widgets.NumberInput()
    code = "invalid_integer"

    def parse(self, text: str) -> int:
        """Digits with an optional minus."""
        return parse.integer(text)


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


class DateField(Typed):
    """A day."""

    widget = widgets.DateInput()
    code = "invalid_date"

    def parse(self, text: str) -> dt.date:
        """ISO 8601."""
        return parse.date(text)


class TimeField(Typed):
    """A time of day."""

    widget = widgets.TimeInput()
    attributes: dict[str, Any] = {"step": 1}
    code = "invalid_time"

    def parse(self, text: str) -> dt.time:
        """Hours and minutes, seconds if there are any."""
        return parse.time(text)


class DateTimeField(Typed):
    """A moment, typed and shown in the project's time zone."""

    widget = widgets.DateTimeLocalInput()
    attributes: dict[str, Any] = {"step": 1}
    code = "invalid_datetime"

    def parse(self, text: str) -> dt.datetime:
        """The moment in UTC."""
        return parse.moment(text, current_app.config["TIME_ZONE"])

    def format(self, value: dt.datetime) -> str:
        """As the input wants it."""
        return value.astimezone(current_app.config["TIME_ZONE"]).strftime("%Y-%m-%dT%H:%M:%S")


class DurationField(Typed):
    """A length of time."""

    code = "invalid_duration"

    def parse(self, text: str) -> dt.timedelta:
        """Days and a clock, or ISO 8601."""
        return parse.duration(text)

    def format(self, value: dt.timedelta) -> str:
        """Days and a clock."""
        return duration_text(value)


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

    def parse(self, text: str) -> Any:
        """Strict JSON."""
        return parse.structure(text)

    def format(self, value: Any) -> str:
        """One line."""
        return json.dumps(value, ensure_ascii=False)


class SelectField(Typed):
    """One of a few texts, or none of them."""

    widget: Any = Select()
    code = "invalid_choice"

    def __init__(
        self, *args: Any, choices: Iterable[tuple[str, str]], empty: str | None = "", **kwargs: Any
    ) -> None:
        self.choices = list(choices)
        self.empty = empty
        super().__init__(*args, **kwargs)

    def parse(self, text: str) -> str:
        """Only what is offered."""
        if text not in dict(self.choices):
            raise ValueError(text)
        return text

    def process_formdata(self, valuelist: list[Any]) -> None:
        """An absent choice is stored as the model says."""
        super().process_formdata(valuelist)
        if self.data is None:
            self.data = self.empty

    def text_of(self, value: Any) -> str:
        """What people read for the stored value."""
        return dict(self.choices).get(value, value or "")

    def options(self) -> Iterable[tuple[str, str, bool]]:
        """An empty option first."""
        chosen = self._value()
        for value, label in [("", "---------"), *self.choices]:
            yield value, label, value == chosen


class BooleanFilter(SelectField):
    """Yes or no, as a parameter of a list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        choices = [("true", "Yes"), ("false", "No")]
        super().__init__(*args, choices=choices, empty=None, **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """The text becomes a truth value."""
        super().process_formdata(valuelist)
        self.data = None if self.data is None else self.data == "true"

    def options(self) -> Iterable[tuple[str, str, bool]]:
        """Both, and neither."""
        chosen = clean(str(self.raw_data[0])) if self.raw_data else ""
        for value, label in [("", "---------"), *self.choices]:
            yield value, label, value == chosen


def read_id(model: Any, text: str) -> Any:
    """An id of a model, as its column holds it; ValueError for anything else."""
    if isinstance(sa.inspect(model).columns["id"].type, sa.Uuid):
        return parse.identifier(text)
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ValueError(text)
    return int(text)


class IdFilter(Typed):
    """The id of a row that a relation leads to, as a parameter of a list."""

    code = "invalid_choice"

    def __init__(self, *args: Any, model: Any, **kwargs: Any) -> None:
        self.model = model
        super().__init__(*args, **kwargs)

    def parse(self, text: str) -> Any:
        """Any well-formed id; one that is not there finds nothing."""
        return read_id(self.model, text)


class RelationFilter(IdFilter):
    """The same, picked from a list."""

    widget: Any = Select()

    def __init__(self, *args: Any, model: Any, order: str = "id", **kwargs: Any) -> None:
        super().__init__(*args, model=model, **kwargs)
        self.targets = Targets(model, order)

    def options(self) -> Iterable[tuple[str, str, bool]]:
        """An empty option first."""
        chosen = self._value()
        yield "", "---------", chosen == ""
        for row in self.targets.rows:
            yield str(row.id), str(row), str(row.id) == chosen


class Targets:
    """The rows that a relation may lead to, in their own order."""

    def __init__(self, model: Any, order: str) -> None:
        self.model = model
        statement = (
            sa.select(model).order_by(getattr(model, order), model.id).limit(MOST_CHOICES + 1)
        )
        self.rows = list(db.session.scalars(statement))

    @property
    def too_many(self) -> bool:
        """More than a list can offer: the form asks for the id instead."""
        return len(self.rows) > MOST_CHOICES

    def find(self, text: str) -> Any:
        """The row with this id."""
        row = db.session.get(self.model, read_id(self.model, text))
        if row is None:
            raise ValueError(text)
        return row


class RelationField(Typed):
    """A row of another model, picked from a list or, among very many, named by its id."""

    widget: Any = Select()
    code = "invalid_choice"

    def __init__(self, *args: Any, model: Any, order: str = "id", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.targets = Targets(model, order)
        self.widget = widgets.TextInput() if self.targets.too_many else Select()
        self.attributes = {"inputmode": "numeric"} if self.targets.too_many else {}

    def parse(self, text: str) -> Any:
        """The row itself."""
        return self.targets.find(text)

    def format(self, value: Any) -> str:
        """Its id."""
        return str(value.id)

    def text_of(self, value: Any) -> str:
        """Its title."""
        return "" if value is None else str(value)

    def options(self) -> Iterable[tuple[str, str, bool]]:
        """An empty option first."""
        chosen = self._value()
        yield "", "---------", chosen == ""
        for row in self.targets.rows:
            yield str(row.id), str(row), str(row.id) == chosen


class ManyField(Typed):
    """Several rows of another model: checkboxes or, among very many, ids with commas."""

    widget = widgets.TextInput()
    code = "invalid_choice"

    def __init__(self, *args: Any, model: Any, order: str = "id", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.targets = Targets(model, order)
        self.multiple = not self.targets.too_many

    def process_formdata(self, valuelist: list[Any]) -> None:
        """The rows that were picked, in the order of their ids."""
        texts = [clean(part) for value in valuelist for part in str(value).split(",")]
        try:
            rows = {row.id: row for row in (self.targets.find(text) for text in texts if text)}
        except ValueError as error:
            self.data = []
            raise ValueError(MESSAGES[self.code]) from error
        self.data = [rows[id] for id in sorted(rows)]

    def text_of(self, value: Any) -> str:
        """Their titles."""
        return ", ".join(str(row) for row in sorted(value or [], key=lambda row: row.id))

    @property
    def chosen(self) -> set[str]:
        """Ids that are ticked."""
        if self.raw_data is not None:
            return {clean(str(value)) for value in self.raw_data}
        return {str(row.id) for row in self.data or []}

    def options(self) -> Iterable[tuple[str, str, bool]]:
        """Id, title and whether it is ticked."""
        chosen = self.chosen
        for row in self.targets.rows:
            yield str(row.id), str(row), str(row.id) in chosen

    def _value(self) -> str:
        return ",".join(sorted(self.chosen))
