"""Forms for Author."""

from app.alike import fields, rules
from app.alike.patterns import URL
from app.columns import today
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Author


class AuthorForm(RowForm):
    """What people may write in a row."""

    name = fields.StringField(Author.LABELS["name"], [rules.Required(), rules.Length(max=120)])
    born = fields.DateField(Author.LABELS["born"], [rules.Optional(), rules.Bounds(max=today)])
    country = fields.StringField(Author.LABELS["country"], [rules.Optional(), rules.Length(max=60)])
    website = fields.UrlField(
        Author.LABELS["website"],
        [rules.Optional(), rules.Length(max=200), rules.Matches(URL, "invalid_url")],
        description="The author's own page, if there is one.",
    )
    biography = fields.TextField(Author.LABELS["biography"], [rules.Optional()])


class AuthorFilters(FilterForm):
    """What narrows the list."""

    SHOWN = ("country",)
    SEARCH = ("name",)
    SORTABLE = ("name", "born", "country", "website")

    q = fields.StringField()
    sort = fields.StringField()
    country = fields.StringField(Author.LABELS["country"], empty=None)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.country.data is not None:
            result.append(Author.country == self.country.data)
        return result
