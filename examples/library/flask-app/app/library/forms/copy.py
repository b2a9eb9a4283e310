"""Forms for Copy."""

from app import relation_fields
from app.alike import fields, rules
from app.columns import today
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Book, Copy


class CopyForm(RowForm):
    """What people may write in a row."""

    barcode = fields.StringField(
        Copy.LABELS["barcode"],
        [rules.Required(), rules.Length(max=20), rules.Matches("[A-Z]{2}-[0-9]{6}")],
    )
    shelf = fields.StringField(Copy.LABELS["shelf"], [rules.Optional(), rules.Length(max=20)])
    acquired = fields.DateField(
        Copy.LABELS["acquired"], [rules.Optional(), rules.Bounds(max=today)]
    )
    lendable = fields.BooleanField(Copy.LABELS["lendable"], default=True)
    book = relation_fields.RelationField(
        Copy.LABELS["book"], [rules.Required()], model=Book, order="title"
    )


class CopyFilters(FilterForm):
    """What narrows the list."""

    SHOWN = ("lendable",)
    SEARCH = ("barcode",)
    SORTABLE = ("barcode", "shelf", "acquired", "lendable")

    q = fields.StringField()
    sort = fields.StringField()
    lendable = fields.BooleanFilter(Copy.LABELS["lendable"])
    book = relation_fields.IdFilter(Copy.LABELS["book"], model=Book)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.lendable.data is not None:
            result.append(Copy.lendable == self.lendable.data)
        if self.book.data is not None:
            result.append(Copy.book_id == self.book.data)
        return result
