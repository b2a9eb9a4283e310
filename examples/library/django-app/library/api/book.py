"""Rows of Book as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.book import BookFilters
from library.models import Book


class BookSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Book
        fields: ClassVar = (
            "id",
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
            "created_at",
            "updated_at",
            "row_version",
        )


class BookViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Book.objects.all()
    serializer_class = BookSerializer
    filter_class = BookFilters
    lookup_value_converter = "int"
