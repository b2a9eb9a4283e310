"""Loan in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.loan import LoanForm
from library.models import Loan


@admin.register(Loan)
class LoanAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = LoanForm
    list_display = ("lent_on", "due", "returned_at", "renewals", "copy", "borrower")
    sortable_by = ("lent_on", "due", "returned_at", "renewals")
    list_select_related = ("copy", "borrower")
