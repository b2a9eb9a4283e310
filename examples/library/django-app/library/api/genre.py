"""Rows of Genre as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.genre import GenreFilters
from library.models import Genre


class GenreSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Genre
        fields: ClassVar = ("id", "name", "parent", "row_version")


class GenreViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Genre.objects.all()
    serializer_class = GenreSerializer
    filter_class = GenreFilters
    lookup_value_converter = "int"
