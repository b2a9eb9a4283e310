"""Rows of Card as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.card import CardFilters
from library.models import Card


class CardSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Card
        fields: ClassVar = ("id", "number", "expires", "holder", "row_version")


class CardViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Card.objects.all()
    serializer_class = CardSerializer
    filter_class = CardFilters
    lookup_value_converter = "int"
