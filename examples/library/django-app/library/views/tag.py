"""Pages of Tag."""

from core.lists import RowListView
from core.rows import RowCreateView, RowDeleteView, RowDetailView, RowUpdateView
from library.forms.tag import TagFilters, TagForm
from library.models import Tag


class TagListView(RowListView):
    """One page of the list, searched, filtered and sorted as the address says."""

    model = Tag
    filter_class = TagFilters
    template_name = "library/tag_list.html"


class TagDetailView(RowDetailView):
    """One row and what points at it."""

    model = Tag
    context_object_name = "tag"
    template_name = "library/tag_detail.html"
    related = (("books", "tags"),)


class TagCreateView(RowCreateView):
    """Add a row."""

    model = Tag
    form_class = TagForm
    template_name = "library/tag_form.html"


class TagUpdateView(RowUpdateView):
    """Change a row."""

    model = Tag
    form_class = TagForm
    context_object_name = "tag"
    template_name = "library/tag_form.html"


class TagDeleteView(RowDeleteView):
    """Delete a row, after asking."""

    model = Tag
    context_object_name = "tag"
    template_name = "library/tag_confirm_delete.html"
