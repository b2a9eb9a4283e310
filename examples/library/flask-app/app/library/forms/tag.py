"""Forms for Tag."""

from app.alike import fields, rules
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Tag


class TagForm(RowForm):
    """What people may write in a row."""

    name = fields.StringField(Tag.LABELS["name"], [rules.Required(), rules.Length(max=40)])


class TagFilters(FilterForm):
    """What narrows the list."""

    SEARCH = ("name",)
    SORTABLE = ("name",)

    q = fields.StringField()
    sort = fields.StringField()

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        return result
