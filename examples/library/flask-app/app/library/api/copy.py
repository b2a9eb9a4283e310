"""The API of Copy."""

from app.alike import api_fields as fields
from app.alike import rules
from app.api import relation_fields, resources, schemas
from app.columns import today
from app.library.forms.copy import CopyFilters
from app.library.models import Book, Copy


class CopySchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    barcode = fields.String(
        required=True, rules=[rules.Length(max=20), rules.Matches("[A-Z]{2}-[0-9]{6}")]
    )
    shelf = fields.String(load_default="", rules=[rules.Length(max=20)])
    acquired = fields.Date(load_default=None, rules=[rules.Bounds(max=today)])
    lendable = fields.Boolean(load_default=True)
    book = relation_fields.Relation(Book, required=True)
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Copy, "copies", CopySchema, CopyFilters)
