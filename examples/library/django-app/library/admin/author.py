"""Author in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.author import AuthorForm
from library.models import Author


@admin.register(Author)
class AuthorAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = AuthorForm
    list_display = ("name", "born", "country", "website")
    list_filter = ("country",)
    search_fields = ("name",)
    sortable_by = ("name", "born", "country", "website")
