"""Book in the admin."""

from typing import ClassVar

from app.admin import views
from app.library.forms.book import BookFilters, BookForm
from app.library.models import Book


class BookView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Book
    form = BookForm
    filter_form = BookFilters
    column_list = ("title", "isbn", "published", "pages", "price", "status")
    column_choices: ClassVar = {
        "status": list(Book.STATUS_CHOICES.items()),
    }
