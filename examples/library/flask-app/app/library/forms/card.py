"""Forms for Card."""

from app import relation_fields
from app.accounts.models import User
from app.alike import fields, rules
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Card


class CardForm(RowForm):
    """What people may write in a row."""

    number = fields.StringField(
        Card.LABELS["number"], [rules.Required(), rules.Length(max=10), rules.Matches("C[0-9]{5}")]
    )
    expires = fields.DateField(Card.LABELS["expires"], [rules.Required()])
    holder = relation_fields.RelationField(
        Card.LABELS["holder"], [rules.Required()], model=User, order="username"
    )


class CardFilters(FilterForm):
    """What narrows the list."""

    SEARCH = ("number",)
    SORTABLE = ("number", "expires")

    q = fields.StringField()
    sort = fields.StringField()
    holder = relation_fields.IdFilter(Card.LABELS["holder"], model=User)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.holder.data is not None:
            result.append(Card.holder_id == self.holder.data)
        return result
