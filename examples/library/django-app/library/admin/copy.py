"""Copy in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.copy import CopyForm
from library.models import Copy


@admin.register(Copy)
class CopyAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = CopyForm
    list_display = ("barcode", "shelf", "acquired", "lendable", "book")
    list_filter = ("lendable",)
    search_fields = ("barcode",)
    sortable_by = ("barcode", "shelf", "acquired", "lendable")
    list_select_related = ("book",)
