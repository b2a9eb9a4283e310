"""The Review model."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId, UtcDateTime, now
from app.database import Row

if TYPE_CHECKING:
    from app.accounts.models import User
    from app.library.models.book import Book


class Review(Row):
    """A row of the review table."""

    __tablename__ = "review"
    __table_args__ = (
        sa.UniqueConstraint("book_id", "owned_by_id", name="uq_review_book_id_owned_by_id"),
        sa.CheckConstraint(sa.column("stars").between(1, 5), name="ck_review_stars"),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Review"
    PLURAL_LABEL = "Reviews"
    LABELS: ClassVar = {
        "headline": "Headline",
        "stars": "Stars",
        "body": "Body",
        "book": "Book",
        "owned_by": "Owner",
        "created_at": "Created",
        "updated_at": "Changed",
    }
    OWNED = True
    ENDPOINT = "library.review"
    ORDER = ("-created_at",)
    UNIQUE: ClassVar = [("book", "owned_by_id")]

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    headline: so.Mapped[str] = so.mapped_column(sa.String(120))
    stars: so.Mapped[int] = so.mapped_column(sa.BigInteger)
    body: so.Mapped[str] = so.mapped_column(sa.Text, default="")
    book_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("book.id", ondelete="CASCADE"), index=True
    )
    owned_by_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("user.id", ondelete="RESTRICT"), index=True
    )
    created_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now)
    updated_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now, onupdate=now)

    book: so.Mapped["Book"] = so.relationship(back_populates="reviews")
    owned_by: so.Mapped["User"] = so.relationship()

    def __str__(self) -> str:
        return self.headline or f"{self.LABEL} {self.id}"
