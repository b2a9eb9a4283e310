"""The base of the lists' filters."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from alike.fields import TextField
from core.lists import ordering


def containing(names: Sequence[str], phrase: str) -> Q:
    """Any of these fields contains the phrase."""
    result = Q()
    for name in names if phrase else ():
        result |= Q(**{f"{name}__icontains": phrase})
    return result


class FilterForm(forms.Form):
    """The parameters of a list: each field but `q` and `sort` is one of the model's."""

    use_required_attribute = False
    MODEL: Any
    SHOWN: tuple[str, ...] = ()
    SEARCH: tuple[str, ...] = ()
    SORTABLE: tuple[str, ...] = ()

    q = TextField()
    sort = TextField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.required = False
            if name not in {"q", "sort"}:
                field.label = self.MODEL._meta.get_field(name).verbose_name

    def clean_sort(self) -> str:
        """A column that sorts the list; a minus sorts downwards."""
        text: str = self.cleaned_data["sort"]
        if text and text.removeprefix("-") not in self.SORTABLE:
            raise forms.ValidationError("", code="invalid")
        return text

    def narrow(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Only the rows that have the given values, in the given order or the model's own."""
        values = dict(self.cleaned_data)
        phrase, sort = values.pop("q"), values.pop("sort")
        given = {name: value for name, value in values.items() if value not in (None, "")}
        order = ordering(self.MODEL, [sort] if sort else self.MODEL._meta.ordering)
        return queryset.filter(containing(self.SEARCH, phrase), **given).order_by(*order)

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
