"""The base of all forms for rows: strict fields and shared sentences."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.validators import MinLengthValidator
from django.db import models

from alike import fields
from alike.messages import MESSAGES

STRICT: dict[type, type[forms.Field]] = {
    models.EmailField: fields.EmailField,
    models.URLField: fields.UrlField,
    models.SlugField: fields.SlugField,
    models.CharField: fields.TextField,
    models.TextField: fields.TextField,
    models.BigIntegerField: fields.IntegerField,
    models.DecimalField: fields.DecimalField,
    models.FloatField: fields.FloatField,
    models.BooleanField: fields.BooleanField,
    models.DateTimeField: fields.DateTimeField,
    models.DateField: fields.DateField,
    models.TimeField: fields.TimeField,
    models.DurationField: fields.DurationField,
    models.UUIDField: fields.UuidField,
    models.JSONField: fields.JsonField,
    models.ManyToManyField: fields.ManyField,
    models.ForeignKey: fields.RelationField,
}


def strict_formfield(db_field: Any, **kwargs: Any) -> Any:
    """The form field of a model field, called what the model calls it."""
    form_class = next(STRICT[kind] for kind in STRICT if isinstance(db_field, kind))
    options = {
        "label": db_field.verbose_name,
        "error_messages": fields.SENTENCES,
        "show_hidden_initial": False,
        **kwargs,
    }
    if isinstance(db_field, models.JSONField):
        # An empty list is a value here; only what may be NULL may be left out.
        options["required"] = not db_field.null
    if isinstance(db_field, models.TextField):
        options["widget"] = forms.Textarea(attrs={"rows": 6, "cols": 40})
    if isinstance(db_field, models.CharField | models.TextField):
        for validator in db_field.validators:
            if isinstance(validator, MinLengthValidator):
                options["min_length"] = validator.limit_value
    return db_field.formfield(
        form_class=form_class, choices_form_class=fields.ChoiceField, **options
    )


def offer(field: Any) -> None:
    """Rows by their title; among very many the form asks for ids."""
    model = field.queryset.model
    field.queryset = model._default_manager.order_by(model.TITLE, "pk")
    if field.queryset[fields.MOST_CHOICES :].exists():
        numeric = {"inputmode": "numeric"} if isinstance(field, fields.RelationField) else {}
        field.widget = forms.TextInput(attrs=numeric)
        field.widget.is_required = field.required


class RowForm(forms.ModelForm):
    """A form for one row."""

    class Meta:
        formfield_callback = strict_formfield
        error_messages = {NON_FIELD_ERRORS: {"unique_together": MESSAGES["unique_together"]}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelChoiceField):
                offer(field)
            if isinstance(field, fields.DateTimeField):
                field.stored = self.initial.get(name)

    def _get_validation_exclusions(self) -> set[str]:
        """A unique rule may name the owner, whom the form does not ask for."""
        return super()._get_validation_exclusions() - {"owned_by"}  # type: ignore[misc, no-any-return]

    def differences(self, stored: models.Model) -> list[dict[str, str]]:
        """What is stored now and what the form says, where they are not the same."""
        texts = [
            {
                "label": str(field.label),
                "stored": text_of(field, getattr(stored, name)),
                "typed": text_of(field, self.cleaned_data.get(name)),
            }
            for name, field in self.fields.items()
        ]
        return [one for one in texts if one["stored"] != one["typed"]]


def text_of(field: Any, value: Any) -> str:
    """A value in words, to be compared by people."""
    if isinstance(field, fields.ManyField):
        return ", ".join(str(row) for row in sorted(value.all(), key=lambda row: row.pk))
    if isinstance(field, fields.ChoiceField):
        return str(dict(field.choices).get(value, "")) if value else ""  # type: ignore[arg-type]
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if value is None:
        return ""
    if isinstance(field, fields.DateTimeField):
        return field.show(value).replace("T", " ")
    return field.show(value) if isinstance(field, fields.Typed) else str(value)
