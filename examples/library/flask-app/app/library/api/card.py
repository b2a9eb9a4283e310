"""The API of Card."""

from app.accounts.models import User
from app.alike import api_fields as fields
from app.alike import rules
from app.api import relation_fields, resources, schemas
from app.library.forms.card import CardFilters
from app.library.models import Card


class CardSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    number = fields.String(required=True, rules=[rules.Length(max=10), rules.Matches("C[0-9]{5}")])
    expires = fields.Date(required=True)
    holder = relation_fields.Relation(User, required=True)
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Card, "cards", CardSchema, CardFilters)
