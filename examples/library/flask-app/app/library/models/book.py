"""The Book model."""

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId, UtcDateTime, now
from app.database import Base, Row

if TYPE_CHECKING:
    from app.library.models.author import Author
    from app.library.models.copy import Copy
    from app.library.models.genre import Genre
    from app.library.models.review import Review
    from app.library.models.tag import Tag

book_tags = sa.Table(
    "book_tags",
    Base.metadata,
    sa.Column("book_id", BigId, sa.ForeignKey("book.id", ondelete="CASCADE"), primary_key=True),
    sa.Column(
        "tag_id", BigId, sa.ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True
    ),
)


class Book(Row):
    """A row of the book table."""

    __tablename__ = "book"
    __table_args__ = (
        sa.UniqueConstraint("isbn", name="uq_book_isbn"),
        sa.UniqueConstraint("title", "author_id", name="uq_book_title_author_id"),
        sa.CheckConstraint(sa.column("pages").between(1, 20000), name="ck_book_pages"),
        sa.CheckConstraint(
            sa.column("price", sa.Numeric(8, 2)) >= Decimal("0"), name="ck_book_price"
        ),
        sa.CheckConstraint(
            sa.column("status").in_(["", "ordered", "shelf", "lent", "repair"]),
            name="ck_book_status",
        ),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Book"
    PLURAL_LABEL = "Books"
    LABELS: ClassVar = {
        "title": "Title",
        "isbn": "ISBN",
        "published": "Published",
        "pages": "Pages",
        "price": "Price",
        "status": "Status",
        "summary": "Summary",
        "author": "Author",
        "genre": "Genre",
        "sequel_of": "Sequel of",
        "tags": "Tags",
        "created_at": "Created",
        "updated_at": "Changed",
    }
    ENDPOINT = "library.book"
    ORDER = ("-published", "title")
    UNIQUE: ClassVar = [("sequel_of",), ("isbn",), ("title", "author")]
    STATUS_CHOICES: ClassVar = {
        "ordered": "Ordered",
        "shelf": "On the shelf",
        "lent": "Lent out",
        "repair": "In repair",
    }

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    title: so.Mapped[str] = so.mapped_column(sa.String(200))
    isbn: so.Mapped[str | None] = so.mapped_column(sa.String(13))
    published: so.Mapped[dt.date | None] = so.mapped_column(sa.Date)
    pages: so.Mapped[int | None] = so.mapped_column(sa.BigInteger)
    price: so.Mapped[Decimal | None] = so.mapped_column(sa.Numeric(8, 2))
    status: so.Mapped[str] = so.mapped_column(sa.String(20), default="ordered")
    summary: so.Mapped[str] = so.mapped_column(sa.Text, default="")
    author_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("author.id", ondelete="RESTRICT"), index=True
    )
    genre_id: so.Mapped[int | None] = so.mapped_column(
        BigId, sa.ForeignKey("genre.id", ondelete="SET NULL"), index=True
    )
    sequel_of_id: so.Mapped[int | None] = so.mapped_column(
        BigId, sa.ForeignKey("book.id", ondelete="SET NULL"), unique=True
    )
    created_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now)
    updated_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now, onupdate=now)

    author: so.Mapped["Author"] = so.relationship(back_populates="books")
    genre: so.Mapped["Genre | None"] = so.relationship(back_populates="books")
    sequel_of: so.Mapped["Book | None"] = so.relationship(
        remote_side="Book.id", back_populates="sequel"
    )
    tags: so.Mapped[list["Tag"]] = so.relationship(
        secondary="book_tags", order_by="Tag.id", passive_deletes=True, back_populates="books"
    )
    sequel: so.Mapped["Book | None"] = so.relationship(
        passive_deletes="all", back_populates="sequel_of"
    )
    copies: so.Mapped[list["Copy"]] = so.relationship(passive_deletes="all", back_populates="book")
    reviews: so.Mapped[list["Review"]] = so.relationship(
        passive_deletes="all", back_populates="book"
    )

    def __str__(self) -> str:
        return self.title or f"{self.LABEL} {self.id}"
