"""Forms for Copy."""

from typing import ClassVar

from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Book, Copy


class CopyForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Copy
        fields: ClassVar = ("barcode", "shelf", "acquired", "lendable", "book")


class CopyFilters(FilterForm):
    """What narrows the list."""

    MODEL = Copy
    SHOWN = ("lendable",)
    SEARCH = ("barcode",)
    SORTABLE = ("barcode", "shelf", "acquired", "lendable")

    lendable = fields.BooleanFilter()
    book = fields.IdFilter(model=Book)
