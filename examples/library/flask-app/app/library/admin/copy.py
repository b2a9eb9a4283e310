"""Copy in the admin."""

from app.admin import views
from app.library.forms.copy import CopyFilters, CopyForm
from app.library.models import Copy


class CopyView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Copy
    form = CopyForm
    filter_form = CopyFilters
    column_list = ("barcode", "shelf", "acquired", "lendable", "book")
