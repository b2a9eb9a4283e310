"""The base of the lists' filters."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from alike.fields import TextField


class FilterForm(forms.Form):
    """The parameters of a list page: each field but `q` and `sort` narrows the list."""

    use_required_attribute = False
    MODEL: Any
    SHOWN: tuple[str, ...] = ()

    q = TextField()
    sort = TextField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.required = False
            if name not in {"q", "sort"}:
                field.label = self.MODEL._meta.get_field(name).verbose_name

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Only the rows that have the given values."""
        given = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in {"q", "sort"} and value not in (None, "")
        }
        return queryset.filter(**given)

    def shown_fields(self) -> list[Any]:
        """The ones that the page offers."""
        return [self[name] for name in self.SHOWN]

    def hidden_values(self) -> list[tuple[str, str]]:
        """The ones that came by a link and stay while the visitor searches."""
        given = [(name, self.data.get(name, "").strip()) for name in self.fields]
        return [
            (name, text) for name, text in given if text and name != "q" and name not in self.SHOWN
        ]

    def is_narrowed(self) -> bool:
        """Whether anything but the order was asked for."""
        return any(self.data.get(name, "").strip() for name in self.fields if name != "sort")
