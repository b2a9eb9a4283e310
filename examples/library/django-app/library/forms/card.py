"""Forms for Card."""

from typing import ClassVar

from accounts.models import User
from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Card


class CardForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Card
        fields: ClassVar = ("number", "expires", "holder")


class CardFilters(FilterForm):
    """What narrows the list."""

    MODEL = Card
    SEARCH = ("number",)
    SORTABLE = ("number", "expires")

    holder = fields.IdFilter(model=User)
