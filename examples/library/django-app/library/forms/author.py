"""Forms for Author."""

from typing import ClassVar

from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Author


class AuthorForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Author
        fields: ClassVar = ("name", "born", "country", "website", "biography")


class AuthorFilters(FilterForm):
    """What narrows the list."""

    MODEL = Author
    SHOWN = ("country",)
    SEARCH = ("name",)
    SORTABLE = ("name", "born", "country", "website")

    country = fields.TextField()
