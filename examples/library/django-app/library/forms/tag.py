"""Forms for Tag."""

from typing import ClassVar

from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Tag


class TagForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Tag
        fields: ClassVar = ("name",)


class TagFilters(FilterForm):
    """What narrows the list."""

    MODEL = Tag
    SEARCH = ("name",)
    SORTABLE = ("name",)
