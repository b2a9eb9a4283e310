"""The API of Tag."""

from app.alike import api_fields as fields
from app.alike import rules
from app.api import resources, schemas
from app.library.forms.tag import TagFilters
from app.library.models import Tag


class TagSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, rules=[rules.Length(max=40)])
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Tag, "tags", TagSchema, TagFilters)
