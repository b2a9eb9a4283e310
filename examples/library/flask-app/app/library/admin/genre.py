"""Genre in the admin."""

from app.admin import views
from app.library.forms.genre import GenreFilters, GenreForm
from app.library.models import Genre


class GenreView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Genre
    form = GenreForm
    filter_form = GenreFilters
    column_list = ("name", "parent")
