"""The Genre model."""

from typing import TYPE_CHECKING, ClassVar

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.columns import BigId
from app.database import Row

if TYPE_CHECKING:
    from app.library.models.book import Book


class Genre(Row):
    """A row of the genre table."""

    __tablename__ = "genre"
    __table_args__ = (
        sa.UniqueConstraint("name", name="uq_genre_name"),
        {"sqlite_autoincrement": True},
    )
    LABEL = "Genre"
    PLURAL_LABEL = "Genres"
    LABELS: ClassVar = {
        "name": "Name",
        "parent": "Parent",
    }
    ENDPOINT = "library.genre"
    ORDER = ("name",)
    UNIQUE: ClassVar = [("name",)]

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    name: so.Mapped[str] = so.mapped_column(sa.String(60))
    parent_id: so.Mapped[int | None] = so.mapped_column(
        BigId, sa.ForeignKey("genre.id", ondelete="RESTRICT"), index=True
    )

    parent: so.Mapped["Genre | None"] = so.relationship(
        remote_side="Genre.id", back_populates="subgenres"
    )
    subgenres: so.Mapped[list["Genre"]] = so.relationship(
        passive_deletes="all", back_populates="parent"
    )
    books: so.Mapped[list["Book"]] = so.relationship(passive_deletes="all", back_populates="genre")

    def __str__(self) -> str:
        return self.name or f"{self.LABEL} {self.id}"
