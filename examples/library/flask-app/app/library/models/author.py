"""The Author model."""

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId
from app.database import Row

if TYPE_CHECKING:
    from app.library.models.book import Book


class Author(Row):
    """A row of the author table."""

    __tablename__ = "author"
    __table_args__ = ({"sqlite_autoincrement": True},)
    LABEL = "Author"
    PLURAL_LABEL = "Authors"
    LABELS: ClassVar = {
        "name": "Name",
        "born": "Date of birth",
        "country": "Country",
        "website": "Website",
        "biography": "Biography",
    }
    ENDPOINT = "library.author"
    ORDER = ("name",)

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    name: so.Mapped[str] = so.mapped_column(sa.String(120))
    born: so.Mapped[dt.date | None] = so.mapped_column(sa.Date)
    country: so.Mapped[str] = so.mapped_column(sa.String(60), default="")
    website: so.Mapped[str] = so.mapped_column(sa.String(200), default="")
    biography: so.Mapped[str] = so.mapped_column(sa.Text, default="")

    books: so.Mapped[list["Book"]] = so.relationship(passive_deletes="all", back_populates="author")

    def __str__(self) -> str:
        return self.name or f"{self.LABEL} {self.id}"
