"""The API of Genre."""

from app.alike import api_fields as fields
from app.alike import rules
from app.api import relation_fields, resources, schemas
from app.library.forms.genre import GenreFilters
from app.library.models import Genre


class GenreSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, rules=[rules.Length(max=60)])
    parent = relation_fields.Relation(Genre, load_default=None)
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Genre, "genres", GenreSchema, GenreFilters)
