"""The Tag model."""

from django.db import models

from core.models import Row


class Tag(Row):
    """A row of the tag table."""

    TITLE = "name"

    name = models.CharField("Name", max_length=40)

    class Meta:
        db_table = "tag"
        verbose_name = "Tag"
        verbose_name_plural = "Tags"
        ordering = ("name",)
        constraints = [
            models.UniqueConstraint(fields=["name"], name="uq_tag_name"),
        ]

    def __str__(self) -> str:
        return self.name or f"{self._meta.verbose_name} {self.pk}"
