"""Rows of Author as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.author import AuthorFilters
from library.models import Author


class AuthorSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Author
        fields: ClassVar = ("id", "name", "born", "country", "website", "biography", "row_version")


class AuthorViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Author.objects.all()
    serializer_class = AuthorSerializer
    filter_class = AuthorFilters
    lookup_value_converter = "int"
