"""Pages of Genre."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.genre import GenreFilters, GenreForm
from library.models import Genre


class GenreListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Genre
    filter_class = GenreFilters
    template_name = "library/genre_list.html"
    select_related = ("parent",)


class GenreDetailView(RowDetailView):
    """One row and what points at it."""

    model = Genre
    context_object_name = "genre"
    template_name = "library/genre_detail.html"
    related = (("subgenres", "parent"), ("books", "genre"))


class GenreCreateView(RowCreateView):
    """Add a row."""

    model = Genre
    form_class = GenreForm
    template_name = "library/genre_form.html"


class GenreUpdateView(RowUpdateView):
    """Change a row."""

    model = Genre
    form_class = GenreForm
    context_object_name = "genre"
    template_name = "library/genre_form.html"


class GenreDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Genre
    context_object_name = "genre"
    template_name = "library/genre_confirm_delete.html"
