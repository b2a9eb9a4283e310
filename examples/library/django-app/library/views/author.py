"""Pages of Author."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.author import AuthorFilters, AuthorForm
from library.models import Author


class AuthorListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Author
    filter_class = AuthorFilters
    template_name = "library/author_list.html"


class AuthorDetailView(RowDetailView):
    """One row and what points at it."""

    model = Author
    context_object_name = "author"
    template_name = "library/author_detail.html"
    related = (("books", "author"),)


class AuthorCreateView(RowCreateView):
    """Add a row."""

    model = Author
    form_class = AuthorForm
    template_name = "library/author_form.html"


class AuthorUpdateView(RowUpdateView):
    """Change a row."""

    model = Author
    form_class = AuthorForm
    context_object_name = "author"
    template_name = "library/author_form.html"


class AuthorDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Author
    context_object_name = "author"
    template_name = "library/author_confirm_delete.html"
