"""Rows of Loan as JSON."""

from typing import ClassVar

from api.serializers import RowSerializer
from api.viewsets import RowViewSet
from library.forms.loan import LoanFilters
from library.models import Loan


class LoanSerializer(RowSerializer):
    """What a row says, in this order."""

    class Meta:
        model = Loan
        fields: ClassVar = (
            "id",
            "lent_on",
            "due",
            "returned_at",
            "renewals",
            "copy",
            "borrower",
            "row_version",
        )


class LoanViewSet(RowViewSet):
    """The list of rows, and one row."""

    queryset = Loan.objects.all()
    serializer_class = LoanSerializer
    filter_class = LoanFilters
    lookup_value_converter = "int"
