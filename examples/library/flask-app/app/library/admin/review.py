"""Review in the admin."""

from app.admin import views
from app.library.forms.review import ReviewFilters, ReviewForm
from app.library.models import Review


class ReviewView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Review
    form = ReviewForm
    filter_form = ReviewFilters
    column_list = ("headline", "stars", "book")
