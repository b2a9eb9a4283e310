"""Pages of Loan."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.loan import LoanFilters, LoanForm
from library.models import Loan


class LoanListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Loan
    filter_class = LoanFilters
    template_name = "library/loan_list.html"
    select_related = ("copy", "borrower")


class LoanDetailView(RowDetailView):
    """One row and what points at it."""

    model = Loan
    context_object_name = "loan"
    template_name = "library/loan_detail.html"


class LoanCreateView(RowCreateView):
    """Add a row."""

    model = Loan
    form_class = LoanForm
    template_name = "library/loan_form.html"


class LoanUpdateView(RowUpdateView):
    """Change a row."""

    model = Loan
    form_class = LoanForm
    context_object_name = "loan"
    template_name = "library/loan_form.html"


class LoanDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Loan
    context_object_name = "loan"
    template_name = "library/loan_confirm_delete.html"
