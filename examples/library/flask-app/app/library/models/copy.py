"""The Copy model."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId
from app.database import Row

if TYPE_CHECKING:
    from app.library.models.book import Book
    from app.library.models.loan import Loan


class Copy(Row):
    """A row of the copy table."""

    __tablename__ = "copy"
    __table_args__ = (
        sa.UniqueConstraint("barcode", name="uq_copy_barcode"),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Copy"
    PLURAL_LABEL = "Copies"
    LABELS: ClassVar = {
        "barcode": "Barcode",
        "shelf": "Shelf",
        "acquired": "Acquired",
        "lendable": "Lendable",
        "book": "Book",
    }
    ENDPOINT = "library.copy"
    ORDER = ("barcode",)
    UNIQUE: ClassVar = [("barcode",)]

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    barcode: so.Mapped[str] = so.mapped_column(sa.String(20))
    shelf: so.Mapped[str] = so.mapped_column(sa.String(20), default="")
    acquired: so.Mapped[dt.date | None] = so.mapped_column(sa.Date)
    lendable: so.Mapped[bool] = so.mapped_column(sa.Boolean, default=True)
    book_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("book.id", ondelete="CASCADE"), index=True
    )

    book: so.Mapped["Book"] = so.relationship(back_populates="copies")
    loans: so.Mapped[list["Loan"]] = so.relationship(passive_deletes="all", back_populates="copy")

    def __str__(self) -> str:
        return self.barcode or f"{self.LABEL} {self.id}"
