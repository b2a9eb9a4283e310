"""Card in the admin."""

from app.admin import views
from app.library.forms.card import CardFilters, CardForm
from app.library.models import Card


class CardView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Card
    form = CardForm
    filter_form = CardFilters
    column_list = ("number", "expires", "holder")
