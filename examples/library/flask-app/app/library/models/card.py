"""The Card model."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId
from app.database import Row

if TYPE_CHECKING:
    from app.accounts.models import User


class Card(Row):
    """A row of the card table."""

    __tablename__ = "card"
    __table_args__ = (
        sa.UniqueConstraint("number", name="uq_card_number"),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Library card"
    PLURAL_LABEL = "Library cards"
    LABELS: ClassVar = {
        "number": "Number",
        "expires": "Expires",
        "holder": "Holder",
    }
    ACCESS = "staff"
    ENDPOINT = "library.card"
    ORDER = ("number",)
    UNIQUE: ClassVar = [("holder",), ("number",)]

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    number: so.Mapped[str] = so.mapped_column(sa.String(10))
    expires: so.Mapped[dt.date] = so.mapped_column(sa.Date)
    holder_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("user.id", ondelete="CASCADE"), unique=True
    )

    holder: so.Mapped["User"] = so.relationship()

    def __str__(self) -> str:
        return self.number or f"{self.LABEL} {self.id}"
