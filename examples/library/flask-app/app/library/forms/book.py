"""Forms for Book."""

from decimal import Decimal

from app import relation_fields
from app.alike import fields, rules
from app.columns import today
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Author, Book, Genre, Tag


class BookForm(RowForm):
    """What people may write in a row."""

    title = fields.StringField(Book.LABELS["title"], [rules.Required(), rules.Length(max=200)])
    isbn = fields.StringField(
        Book.LABELS["isbn"],
        [rules.Optional(), rules.Length(max=13), rules.Matches("[0-9]{13}")],
        empty=None,
        description="Thirteen digits, without hyphens.",
    )
    published = fields.DateField(
        Book.LABELS["published"], [rules.Optional(), rules.Bounds(max=today)]
    )
    pages = fields.IntegerField(
        Book.LABELS["pages"], [rules.Optional(), rules.Bounds(min=1, max=20000)]
    )
    price = fields.DecimalField(
        Book.LABELS["price"],
        [rules.Optional(), rules.Bounds(min=Decimal("0")), rules.Digits(8, 2)],
        places=2,
    )
    status = fields.SelectField(
        Book.LABELS["status"],
        [rules.Optional()],
        choices=Book.STATUS_CHOICES.items(),
        default="ordered",
    )
    summary = fields.TextField(Book.LABELS["summary"], [rules.Optional()])
    author = relation_fields.RelationField(
        Book.LABELS["author"], [rules.Required()], model=Author, order="name"
    )
    genre = relation_fields.RelationField(
        Book.LABELS["genre"], [rules.Optional()], model=Genre, order="name"
    )
    sequel_of = relation_fields.RelationField(
        Book.LABELS["sequel_of"], [rules.Optional()], model=Book, order="title"
    )
    tags = relation_fields.ManyField(
        Book.LABELS["tags"], [rules.Optional()], model=Tag, order="name"
    )


class BookFilters(FilterForm):
    """What narrows the list."""

    SHOWN = ("status", "genre")
    SEARCH = ("title", "isbn")
    SORTABLE = ("title", "isbn", "published", "pages", "price", "status")

    q = fields.StringField()
    sort = fields.StringField()
    status = fields.SelectField(
        Book.LABELS["status"], choices=Book.STATUS_CHOICES.items(), empty=None
    )
    author = relation_fields.IdFilter(Book.LABELS["author"], model=Author)
    genre = relation_fields.RelationFilter(Book.LABELS["genre"], model=Genre, order="name")
    sequel_of = relation_fields.IdFilter(Book.LABELS["sequel_of"], model=Book)
    tags = relation_fields.IdFilter(Book.LABELS["tags"], model=Tag)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.status.data is not None:
            result.append(Book.status == self.status.data)
        if self.author.data is not None:
            result.append(Book.author_id == self.author.data)
        if self.genre.data is not None:
            result.append(Book.genre_id == self.genre.data)
        if self.sequel_of.data is not None:
            result.append(Book.sequel_of_id == self.sequel_of.data)
        if self.tags.data is not None:
            result.append(Book.tags.any(id=self.tags.data))
        return result
