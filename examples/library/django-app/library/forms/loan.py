"""Forms for Loan."""

from typing import ClassVar

from accounts.models import User
from alike import fields
from alike.forms import RowForm
from core.forms import FilterForm
from library.models import Copy, Loan


class LoanForm(RowForm):
    """What people may write in a row."""

    class Meta(RowForm.Meta):
        model = Loan
        fields: ClassVar = ("lent_on", "due", "returned_at", "renewals", "copy", "borrower")


class LoanFilters(FilterForm):
    """What narrows the list."""

    MODEL = Loan
    SORTABLE = ("lent_on", "due", "returned_at", "renewals")

    copy = fields.IdFilter(model=Copy)
    borrower = fields.IdFilter(model=User)
