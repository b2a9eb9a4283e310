"""Rows of Copy as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.copy import CopyFilters
from library.models import Copy


class CopySerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Copy
        fields: ClassVar = ("id", "barcode", "shelf", "acquired", "lendable", "book", "row_version")


class CopyViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Copy.objects.all()
    serializer_class = CopySerializer
    filter_class = CopyFilters
    lookup_value_converter = "int"
