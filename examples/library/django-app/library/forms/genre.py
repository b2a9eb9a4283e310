"""Forms for Genre."""

from typing import ClassVar

from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Genre


class GenreForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Genre
        fields: ClassVar = ("name", "parent")


class GenreFilters(FilterForm):
    """What narrows the list."""

    MODEL = Genre
    SEARCH = ("name",)
    SORTABLE = ("name",)

    parent = fields.IdFilter(model=Genre)
