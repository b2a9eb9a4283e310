"""Forms for Book."""

from typing import ClassVar

from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Author, Book, Genre, Tag


class BookForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Book
        fields: ClassVar = (
            "title",
            "isbn",
            "published",
            "pages",
            "price",
            "status",
            "summary",
            "author",
            "genre",
            "sequel_of",
            "tags",
        )


class BookFilters(FilterForm):
    """What narrows the list."""

    MODEL = Book
    SHOWN = ("status", "genre")
    SEARCH = ("title", "isbn")
    SORTABLE = ("title", "isbn", "published", "pages", "price", "status")

    status = fields.ChoiceField(choices=Book.STATUS_CHOICES)
    author = fields.IdFilter(model=Author)
    genre = fields.RelationFilter(model=Genre, order="name")
    sequel_of = fields.IdFilter(model=Book)
    tags = fields.IdFilter(model=Tag)
