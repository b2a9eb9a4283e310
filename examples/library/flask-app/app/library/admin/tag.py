"""Tag in the admin."""

from app.admin import views
from app.library.forms.tag import TagFilters, TagForm
from app.library.models import Tag


class TagView(views.RowView):
    """The rows that the pages show, with their columns, filters and form."""

    MODEL = Tag
    form = TagForm
    filter_form = TagFilters
    column_list = ("name",)
