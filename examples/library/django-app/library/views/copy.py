"""Pages of Copy."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.copy import CopyFilters, CopyForm
from library.models import Copy


class CopyListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Copy
    filter_class = CopyFilters
    template_name = "library/copy_list.html"
    select_related = ("book",)


class CopyDetailView(RowDetailView):
    """One row and what points at it."""

    model = Copy
    context_object_name = "copy"
    template_name = "library/copy_detail.html"
    related = (("loans", "copy"),)


class CopyCreateView(RowCreateView):
    """Add a row."""

    model = Copy
    form_class = CopyForm
    template_name = "library/copy_form.html"


class CopyUpdateView(RowUpdateView):
    """Change a row."""

    model = Copy
    form_class = CopyForm
    context_object_name = "copy"
    template_name = "library/copy_form.html"


class CopyDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Copy
    context_object_name = "copy"
    template_name = "library/copy_confirm_delete.html"
