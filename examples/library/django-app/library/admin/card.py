"""Card in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.card import CardForm
from library.models import Card


@admin.register(Card)
class CardAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = CardForm
    list_display = ("number", "expires", "holder")
    search_fields = ("number",)
    sortable_by = ("number", "expires")
    list_select_related = ("holder",)
