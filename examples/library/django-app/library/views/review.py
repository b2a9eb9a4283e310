"""Pages of Review."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.review import ReviewFilters, ReviewForm
from library.models import Review


class ReviewListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Review
    filter_class = ReviewFilters
    template_name = "library/review_list.html"
    select_related = ("book",)


class ReviewDetailView(RowDetailView):
    """One row and what points at it."""

    model = Review
    context_object_name = "review"
    template_name = "library/review_detail.html"


class ReviewCreateView(RowCreateView):
    """Add a row."""

    model = Review
    form_class = ReviewForm
    template_name = "library/review_form.html"


class ReviewUpdateView(RowUpdateView):
    """Change a row."""

    model = Review
    form_class = ReviewForm
    context_object_name = "review"
    template_name = "library/review_form.html"


class ReviewDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Review
    context_object_name = "review"
    template_name = "library/review_confirm_delete.html"
