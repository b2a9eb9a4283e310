"""Form fields that read strictly: one spelling for each value, the same in both halves."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone

from alike import parse
from alike.messages import MESSAGES
from alike.patterns import EMAIL, SLUG, URL
from core.moments import duration_text

MOST_CHOICES = 500
SENTENCES = {
    **MESSAGES,
    "null_characters_not_allowed": MESSAGES["null_characters"],
    "invalid": MESSAGES["invalid_pattern"],
}


def clean(value: Any) -> str:
    """One kind of line end, no blanks around."""
    return str(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def cleaned(value: Any) -> str:
    """The same, and no text that a database refuses."""
    text = clean(value)
    if "\x00" in text:
        raise ValidationError(MESSAGES["null_characters"], code="null_characters")
    return text


def pattern(source: str, code: str) -> RegexValidator:
    """The whole text has the form of a regular expression."""
    return RegexValidator(rf"\A(?:{source})\Z", MESSAGES[code], code)


class TextField(forms.CharField):
    """Text with one kind of line end."""

    def to_python(self, value: Any) -> Any:
        """Clean it; nothing typed is the field's empty value."""
        return super().to_python(None if value is None else cleaned(value))


class EmailField(TextField):
    """An e-mail address."""

    widget = forms.EmailInput
    default_validators = [pattern(EMAIL, "invalid_email")]


class UrlField(TextField):
    """A web address."""

    widget = forms.URLInput
    default_validators = [pattern(URL, "invalid_url")]


class SlugField(TextField):
    """A word for addresses."""

    default_validators = [pattern(SLUG, "invalid_slug")]

    def __init__(self, *, allow_unicode: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)


class Typed(forms.Field):
    """A field whose value is read from one text by a strict function."""

    widget: Any = forms.TextInput
    code: ClassVar[str] = "required"

    def parse(self, text: str) -> Any:
        """The value of a cleaned text; ValueError refuses it."""
        raise NotImplementedError

    def show(self, value: Any) -> str:
        """The value as it stands in the input."""
        return str(value)

    def to_python(self, value: Any) -> Any:
        """Read the typed text; nothing typed is no value."""
        text = cleaned("" if value is None else value)
        if not text:
            return None
        try:
            return self.parse(text)
        except (ValueError, RecursionError) as error:
            raise ValidationError(MESSAGES[self.code], code=self.code) from error

    def prepare_value(self, value: Any) -> Any:
        """What was typed stays as it is."""
        if value is None or isinstance(value, str):
            return value
        return self.show(value)


class IntegerField(Typed):
    """A whole number of 64 bits."""

    widget = forms.NumberInput
    code = "invalid_integer"

    def __init__(self, *, min_value: Any = None, max_value: Any = None, **kwargs: Any) -> None:
        # The model's validators know the bounds; the input does not.
        super().__init__(**kwargs)

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

    widget = forms.NumberInput
    code = "invalid_number"

    def __init__(self, *, decimal_places: int, max_digits: int, **kwargs: Any) -> None:
        self.places = decimal_places
        super().__init__(**kwargs)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """The step of the input."""
        return {"step": f"{Decimal(1).scaleb(-self.places):f}"}

    def parse(self, text: str) -> Decimal:
        """Digits with an optional minus and point."""
        return parse.decimal(text)

    def show(self, value: Decimal) -> str:
        """All decimal places, also zeros."""
        return f"{value:.{self.places}f}"


class FloatField(Typed):
    """A floating point number."""

    widget = forms.NumberInput(attrs={"step": "any"})
    code = "invalid_number"

    def parse(self, text: str) -> float:
        """A finite number."""
        return parse.number(text)


class DateField(Typed):
    """A day."""

    widget = forms.DateInput(attrs={"type": "date"})
    code = "invalid_date"

    def parse(self, text: str) -> dt.date:
        """ISO 8601."""
        return parse.date(text)


class TimeField(Typed):
    """A time of day."""

    widget = forms.TimeInput(attrs={"type": "time", "step": 1})
    code = "invalid_time"

    def parse(self, text: str) -> dt.time:
        """Hours and minutes, seconds if there are any."""
        return parse.time(text)


class DateTimeField(Typed):
    """A moment, typed and shown in the project's time zone."""

    widget = forms.TextInput(attrs={"type": "datetime-local", "step": 1})
    code = "invalid_datetime"
    stored: dt.datetime | None = None

    def parse(self, text: str) -> dt.datetime:
        """The moment in UTC."""
        return parse.moment(text, timezone.get_default_timezone(), self.stored)

    def show(self, value: dt.datetime) -> str:
        """As the input wants it."""
        return timezone.localtime(value).replace(tzinfo=None).isoformat("T", "seconds")


class DurationField(Typed):
    """A length of time."""

    code = "invalid_duration"

    def parse(self, text: str) -> dt.timedelta:
        """Days and a clock, or ISO 8601."""
        return parse.duration(text)

    def show(self, value: dt.timedelta) -> str:
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

    widget = forms.Textarea(attrs={"rows": 6, "cols": 40})
    code = "invalid_json"
    empty_values = (None,)

    def __init__(self, *, encoder: Any = None, decoder: Any = None, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    def parse(self, text: str) -> Any:
        """Strict JSON."""
        return parse.structure(text)

    def show(self, value: Any) -> str:
        """One line."""
        return json.dumps(value, ensure_ascii=False)

    def prepare_value(self, value: Any) -> Any:
        """A stored text is JSON too; what was typed stays as it is."""
        if value is None or (isinstance(value, str) and value == self.typed):
            return value
        return self.show(value)

    typed: str | None = None

    def bound_data(self, data: Any, initial: Any) -> Any:
        """Remember what was typed."""
        self.typed = data
        return data


class Checkbox(forms.CheckboxInput):
    """A box to tick; the words for no are no."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> bool:
        """Ticked unless it says no."""
        return data.get(name, "") not in ("false", "False", "0", "off", "")


class BooleanField(forms.BooleanField):
    """Yes or no."""

    widget = Checkbox


class ChoiceField(forms.TypedChoiceField):
    """One of a few texts, or none of them."""

    def __init__(self, *, choices: Any = (), **kwargs: Any) -> None:
        offered = [one for one in choices if one[0] != ""]
        super().__init__(choices=[("", "---------"), *offered], **kwargs)

    def to_python(self, value: Any) -> Any:
        """Clean it first."""
        return super().to_python(cleaned("" if value is None else value))


class BooleanFilter(forms.TypedChoiceField):
    """Yes or no, as a parameter of a list."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [("", "---------"), ("true", "Yes"), ("false", "No")]
        super().__init__(
            choices=choices, coerce=lambda text: text == "true", empty_value=None, **kwargs
        )


def read_id(model: Any, text: str) -> Any:
    """An id of a model, as its column holds it; ValueError for anything else."""
    if isinstance(model._meta.pk, models.UUIDField):
        return parse.identifier(text)
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ValueError(text)
    return int(text)


class IdFilter(Typed):
    """The id of a row that a relation leads to, as a parameter of a list."""

    code = "invalid_choice"

    def __init__(self, *, model: Any, **kwargs: Any) -> None:
        self.target = model
        super().__init__(**kwargs)

    def parse(self, text: str) -> Any:
        """Any well-formed id; one that is not there finds nothing."""
        return read_id(self.target, text)


class RelationFilter(IdFilter):
    """The same, picked from a list."""

    widget = forms.Select

    def __init__(self, *, order: str = "pk", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.order = order

    def get_bound_field(self, form: Any, field_name: str) -> Any:
        """The options are read when the page is made."""
        rows = self.target._default_manager.order_by(self.order, "pk")[:MOST_CHOICES]
        options = [("", "---------"), *((str(row.pk), str(row)) for row in rows)]
        self.widget.choices = options  # type: ignore[attr-defined]
        return super().get_bound_field(form, field_name)


class RelationField(forms.ModelChoiceField):
    """A row of another model, picked from a list or, among very many, named by its id."""

    def to_python(self, value: Any) -> Any:
        """Only well-formed ids reach the database."""
        text = clean("" if value is None else value)
        if not text:
            return None
        try:
            id = read_id(self.queryset.model, text)  # type: ignore[union-attr]
        except ValueError as error:
            raise ValidationError(MESSAGES["invalid_choice"], code="invalid_choice") from error
        return super().to_python(id)


class ManyField(forms.ModelMultipleChoiceField):
    """Several rows of another model: checkboxes or, among very many, ids with commas."""

    widget = forms.CheckboxSelectMultiple

    def clean(self, value: Any) -> Any:
        """Only well-formed ids reach the database."""
        values = value.split(",") if isinstance(value, str) else value or []
        texts = [clean(part) for one in values for part in str(one).split(",")]
        try:
            model: Any = self.queryset.model  # type: ignore[union-attr]
            ids = [read_id(model, text) for text in texts if text]
        except ValueError as error:
            raise ValidationError(MESSAGES["invalid_choice"], code="invalid_choice") from error
        return super().clean(ids)

    def prepare_value(self, value: Any) -> Any:
        """Ids with commas for the one input."""
        prepared = super().prepare_value(value)
        if isinstance(self.widget, forms.TextInput) and not isinstance(prepared, str):
            return ",".join(str(one) for one in prepared or [])
        return prepared
