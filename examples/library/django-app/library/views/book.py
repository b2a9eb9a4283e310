"""Pages of Book."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.book import BookFilters, BookForm
from library.models import Book


class BookListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Book
    filter_class = BookFilters
    template_name = "library/book_list.html"


class BookDetailView(RowDetailView):
    """One row and what points at it."""

    model = Book
    context_object_name = "book"
    template_name = "library/book_detail.html"
    related = (("sequel", "sequel_of"), ("copies", "book"), ("reviews", "book"))


class BookCreateView(RowCreateView):
    """Add a row."""

    model = Book
    form_class = BookForm
    template_name = "library/book_form.html"


class BookUpdateView(RowUpdateView):
    """Change a row."""

    model = Book
    form_class = BookForm
    context_object_name = "book"
    template_name = "library/book_form.html"


class BookDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Book
    context_object_name = "book"
    template_name = "library/book_confirm_delete.html"
