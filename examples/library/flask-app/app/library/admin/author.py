"""Author in the admin."""

from app.admin import views
from app.library.forms.author import AuthorFilters, AuthorForm
from app.library.models import Author


class AuthorView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Author
    form = AuthorForm
    filter_form = AuthorFilters
    column_list = ("name", "born", "country", "website")
