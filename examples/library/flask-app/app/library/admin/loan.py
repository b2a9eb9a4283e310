"""Loan in the admin."""

from app.admin import views
from app.library.forms.loan import LoanFilters, LoanForm
from app.library.models import Loan


class LoanView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Loan
    form = LoanForm
    filter_form = LoanFilters
    column_list = ("lent_on", "due", "returned_at", "renewals", "copy", "borrower")
