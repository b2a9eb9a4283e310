"""Pages of Card."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.card import CardFilters, CardForm
from library.models import Card


class CardListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Card
    filter_class = CardFilters
    template_name = "library/card_list.html"
    select_related = ("holder",)


class CardDetailView(RowDetailView):
    """One row and what points at it."""

    model = Card
    context_object_name = "card"
    template_name = "library/card_detail.html"


class CardCreateView(RowCreateView):
    """Add a row."""

    model = Card
    form_class = CardForm
    template_name = "library/card_form.html"


class CardUpdateView(RowUpdateView):
    """Change a row."""

    model = Card
    form_class = CardForm
    context_object_name = "card"
    template_name = "library/card_form.html"


class CardDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Card
    context_object_name = "card"
    template_name = "library/card_confirm_delete.html"
