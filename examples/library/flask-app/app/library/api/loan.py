"""The API of Loan."""

from app.accounts.models import User
from app.alike import api_fields as fields
from app.alike import rules
from app.api import relation_fields, resources, schemas
from app.columns import today
from app.library.forms.loan import LoanFilters
from app.library.models import Copy, Loan


class LoanSchema(schemas.BodySchema):
    """A row as JSON."""

    id = fields.Integer(dump_only=True)
    lent_on = fields.Date(load_default=today)
    due = fields.Date(required=True)
    returned_at = fields.DateTime(load_default=None)
    renewals = fields.Integer(load_default=0, allow_none=True, rules=[rules.Bounds(min=0, max=3)])
    copy = relation_fields.Relation(Copy, required=True)
    borrower = relation_fields.Relation(User, required=True)
    row_version = fields.Integer(dump_only=True)


RESOURCE = resources.Resource(Loan, "loans", LoanSchema, LoanFilters)
