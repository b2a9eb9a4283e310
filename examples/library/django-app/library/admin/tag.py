"""Tag in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.tag import TagForm
from library.models import Tag


@admin.register(Tag)
class TagAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = TagForm
    list_display = ("name",)
    search_fields = ("name",)
    sortable_by = ("name",)
