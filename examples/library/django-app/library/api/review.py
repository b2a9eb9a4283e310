"""Rows of Review as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.review import ReviewFilters
from library.models import Review


class ReviewSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Review
        fields: ClassVar = (
            "id",
            "headline",
            "stars",
            "body",
            "book",
            "owned_by",
            "created_at",
            "updated_at",
            "row_version",
        )


class ReviewViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Review.objects.all()
    serializer_class = ReviewSerializer
    filter_class = ReviewFilters
    lookup_value_converter = "int"
