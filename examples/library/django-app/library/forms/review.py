"""Forms for Review."""

from typing import ClassVar

from accounts.models import User
from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Book, Review


class ReviewForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Review
        fields: ClassVar = ("headline", "stars", "body", "book")


class ReviewFilters(FilterForm):
    """What narrows the list."""

    MODEL = Review
    SHOWN = ("stars",)
    SEARCH = ("headline",)
    SORTABLE = ("headline", "stars")

    stars = fields.IntegerFilter()
    book = fields.IdFilter(model=Book)
    owned_by = fields.IdFilter(model=User)
