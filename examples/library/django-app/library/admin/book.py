"""Book in the admin."""

from django.contrib import admin

from core import row_admin
from library.forms.book import BookForm
from library.models import Book


@admin.register(Book)
class BookAdmin(row_admin.RowAdmin):
    """The rows that the pages show, with their columns, filters and form."""

    form = BookForm
    list_display = ("title", "isbn", "published", "pages", "price", "status")
    list_filter = ("status", "genre")
    search_fields = ("title", "isbn")
    sortable_by = ("title", "isbn", "published", "pages", "price", "status")
