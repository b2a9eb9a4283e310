"""Forms for Review."""

from app import relation_fields
from app.accounts.models import User
from app.alike import fields, rules
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Book, Review


class ReviewForm(RowForm):
    """What people may write in a row."""

    headline = fields.StringField(
        Review.LABELS["headline"], [rules.Required(), rules.Length(max=120)]
    )
    stars = fields.IntegerField(
        Review.LABELS["stars"], [rules.Required(), rules.Bounds(min=1, max=5)]
    )
    body = fields.TextField(Review.LABELS["body"], [rules.Optional()])
    book = relation_fields.RelationField(
        Review.LABELS["book"], [rules.Required()], model=Book, order="title"
    )


class ReviewFilters(FilterForm):
    """What narrows the list."""

    SHOWN = ("stars",)
    SEARCH = ("headline",)
    SORTABLE = ("headline", "stars")

    q = fields.StringField()
    sort = fields.StringField()
    stars = fields.IntegerFilter(Review.LABELS["stars"])
    book = relation_fields.IdFilter(Review.LABELS["book"], model=Book)
    owned_by = relation_fields.IdFilter(Review.LABELS["owned_by"], model=User)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.stars.data is not None:
            result.append(Review.stars == self.stars.data)
        if self.book.data is not None:
            result.append(Review.book_id == self.book.data)
        if self.owned_by.data is not None:
            result.append(Review.owned_by_id == self.owned_by.data)
        return result
