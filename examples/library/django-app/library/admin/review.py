"""Review in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.review import ReviewForm
from library.models import Review


@admin.register(Review)
class ReviewAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = ReviewForm
    list_display = ("headline", "stars", "book")
    list_filter = ("stars",)
    search_fields = ("headline",)
    sortable_by = ("headline", "stars")
    list_select_related = ("book",)
