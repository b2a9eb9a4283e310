"""Forms for Loan."""

from app import relation_fields
from app.accounts.models import User
from app.alike import fields, rules
from app.columns import today
from app.forms import Conditions, FilterForm, RowForm
from app.library.models import Copy, Loan


class LoanForm(RowForm):
    """What people may write in a row."""

    lent_on = fields.DateField(Loan.LABELS["lent_on"], [rules.Required()], default=today)
    due = fields.DateField(Loan.LABELS["due"], [rules.Required()])
    returned_at = fields.DateTimeField(Loan.LABELS["returned_at"], [rules.Optional()])
    renewals = fields.IntegerField(
        Loan.LABELS["renewals"], [rules.Optional(), rules.Bounds(min=0, max=3)], default=0
    )
    copy = relation_fields.RelationField(
        Loan.LABELS["copy"], [rules.Required()], model=Copy, order="barcode"
    )
    borrower = relation_fields.RelationField(
        Loan.LABELS["borrower"], [rules.Required()], model=User, order="username"
    )


class LoanFilters(FilterForm):
    """What narrows the list."""

    SORTABLE = ("lent_on", "due", "returned_at", "renewals")

    q = fields.StringField()
    sort = fields.StringField()
    copy = relation_fields.IdFilter(Loan.LABELS["copy"], model=Copy)
    borrower = relation_fields.IdFilter(Loan.LABELS["borrower"], model=User)

    def where_clauses(self) -> Conditions:
        """The given filters as conditions of the query."""
        result: Conditions = []
        if self.copy.data is not None:
            result.append(Loan.copy_id == self.copy.data)
        if self.borrower.data is not None:
            result.append(Loan.borrower_id == self.borrower.data)
        return result
