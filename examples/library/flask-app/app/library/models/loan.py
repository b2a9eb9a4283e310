"""The Loan model."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId, UtcDateTime, today
from app.database import Row

if TYPE_CHECKING:
    from app.accounts.models import User
    from app.library.models.copy import Copy


class Loan(Row):
    """A row of the loan table."""

    __tablename__ = "loan"
    __table_args__ = (
        sa.CheckConstraint(sa.column("renewals").between(0, 3), name="ck_loan_renewals"),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Loan"
    PLURAL_LABEL = "Loans"
    LABELS: ClassVar = {
        "lent_on": "Lent on",
        "due": "Due",
        "returned_at": "Returned at",
        "renewals": "Renewals",
        "copy": "Copy",
        "borrower": "Borrower",
    }
    ACCESS = "members"
    ENDPOINT = "library.loan"
    ORDER = ("-lent_on",)

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    lent_on: so.Mapped[dt.date] = so.mapped_column(sa.Date, default=today)
    due: so.Mapped[dt.date] = so.mapped_column(sa.Date)
    returned_at: so.Mapped[dt.datetime | None] = so.mapped_column(UtcDateTime)
    renewals: so.Mapped[int | None] = so.mapped_column(sa.BigInteger().evaluates_none(), default=0)
    copy_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("copy.id", ondelete="RESTRICT"), index=True
    )
    borrower_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("user.id", ondelete="RESTRICT"), index=True
    )

    copy: so.Mapped["Copy"] = so.relationship(back_populates="loans")
    borrower: so.Mapped["User"] = so.relationship()

    def __str__(self) -> str:
        return f"{self.LABEL} {self.id}"
