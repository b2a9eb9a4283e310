"""Genre in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.genre import GenreForm
from library.models import Genre


@admin.register(Genre)
class GenreAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = GenreForm
    list_display = ("name", "parent")
    search_fields = ("name",)
    sortable_by = ("name",)
    list_select_related = ("parent",)
