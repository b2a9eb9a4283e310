"""The API of Review."""

from app.accounts.models import User
from app.alike import api_fields as fields
from app.alike import rules
from app.api import relation_fields, resources, schemas
from app.library.forms.review import ReviewFilters
from app.library.models import Book, Review


class ReviewSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    headline = fields.String(required=True, rules=[rules.Length(max=120)])
    stars = fields.Integer(required=True, rules=[rules.Bounds(min=1, max=5)])
    body = fields.Text(load_default="")
    book = relation_fields.Relation(Book, required=True)
    owned_by = relation_fields.Relation(User, dump_only=True)
    created_at = fields.DateTime(dump_only=True)
    updated_at = fields.DateTime(dump_only=True)
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Review, "reviews", ReviewSchema, ReviewFilters)
