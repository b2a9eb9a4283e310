"""Rows of Tag as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.tag import TagFilters
from library.models import Tag


class TagSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Tag
        fields: ClassVar = ("id", "name", "row_version")


class TagViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Tag.objects.all()
    serializer_class = TagSerializer
    filter_class = TagFilters
    lookup_value_converter = "int"
