"""The Genre model."""

from django.db import models

from core.models import Row


class Genre(Row):
    """A row of the genre table."""

    TITLE = "name"

    name = models.CharField("Name", max_length=60)
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="Parent",
        related_name="subgenres",
        null=True,
        blank=True,
        help_text="The wider genre that this one is part of.",
    )

    class Meta:
        db_table = "genre"
        verbose_name = "Genre"
        verbose_name_plural = "Genres"
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=["name"], name="uq_genre_name"),
        ]

    def __str__(self) -> str:
        return self.name or f"{self._meta.verbose_name} {self.pk}"
