"""Forms for Genre."""

from app import relation_fields
from app.alike import fields, rules
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Genre


class GenreForm(RowForm):
    """What people may write in a row."""

    name = fields.StringField(Genre.LABELS["name"], [rules.Required(), rules.Length(max=60)])
    parent = relation_fields.RelationField(
        Genre.LABELS["parent"],
        [rules.Optional()],
        model=Genre,
        order="name",
        description="The wider genre that this one is part of.",
    )


class GenreFilters(FilterForm):
    """What narrows the list."""

    SEARCH = ("name",)
    SORTABLE = ("name",)

    q = fields.StringField()
    sort = fields.StringField()
    parent = relation_fields.IdFilter(Genre.LABELS["parent"], model=Genre)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.parent.data is not None:
            result.append(Genre.parent_id == self.parent.data)
        return result
