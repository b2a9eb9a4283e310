"""The API of Book."""

from decimal import Decimal

from app.alike import api_fields as fields
from app.alike import rules
from app.api import relation_fields, resources, schemas
from app.columns import today
from app.library.forms.book import BookFilters
from app.library.models import Author, Book, Genre, Tag


class BookSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    title = fields.String(required=True, rules=[rules.Length(max=200)])
    isbn = fields.String(
        load_default=None, rules=[rules.Length(max=13), rules.Matches("[0-9]{13}")]
    )
    published = fields.Date(load_default=None, rules=[rules.Bounds(max=today)])
    pages = fields.Integer(load_default=None, rules=[rules.Bounds(min=1, max=20000)])
    price = fields.Decimals(
        places=2, load_default=None, rules=[rules.Bounds(min=Decimal("0")), rules.Digits(8, 2)]
    )
    status = fields.Choice(choices=Book.STATUS_CHOICES, load_default="ordered")
    summary = fields.Text(load_default="")
    author = relation_fields.Relation(Author, required=True)
    genre = relation_fields.Relation(Genre, load_default=None)
    sequel_of = relation_fields.Relation(Book, load_default=None)
    tags = relation_fields.Many(Tag, load_default=[])
    created_at = fields.DateTime(dump_only=True)
    updated_at = fields.DateTime(dump_only=True)
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Book, "books", BookSchema, BookFilters)
