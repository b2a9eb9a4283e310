"""The Tag model."""

from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId
from app.database import Row

if TYPE_CHECKING:
    from app.library.models.book import Book


class Tag(Row):
    """A row of the tag table."""

    __tablename__ = "tag"
    __table_args__ = (
        sa.UniqueConstraint("name", name="uq_tag_name"),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Tag"
    PLURAL_LABEL = "Tags"
    LABELS: ClassVar = {
        "name": "Name",
    }
    ENDPOINT = "library.tag"
    ORDER = ("name",)
    UNIQUE: ClassVar = [("name",)]

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    name: so.Mapped[str] = so.mapped_column(sa.String(40))

    books: so.Mapped[list["Book"]] = so.relationship(
        secondary="book_tags", passive_deletes=True, back_populates="tags"
    )

    def __str__(self) -> str:
        return self.name or f"{self.LABEL} {self.id}"
