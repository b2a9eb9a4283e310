"""The API of Author."""

from app.alike import api_fields as fields
from app.alike import rules
from app.alike.patterns import URL
from app.api import resources, schemas
from app.columns import today
from app.library.forms.author import AuthorFilters
from app.library.models import Author


class AuthorSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    name = fields.String(required=True, rules=[rules.Length(max=120)])
    born = fields.Date(load_default=None, rules=[rules.Bounds(max=today)])
    country = fields.String(load_default="", rules=[rules.Length(max=60)])
    website = fields.Url(
        load_default="", rules=[rules.Length(max=200), rules.Matches(URL, "invalid_url")]
    )
    biography = fields.Text(load_default="")
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Author, "authors", AuthorSchema, AuthorFilters)
