"""The Author model."""

from django.core.validators import MaxValueValidator
from django.db import models

from core.models import Row
from core.moments import today


class Author(Row):
    """A row of the author table."""

    TITLE = "name"

    name = models.CharField("Name", max_length=120)
    born = models.DateField(
        "Date of birth", null=True, blank=True, validators=[MaxValueValidator(today)]
    )
    country = models.CharField("Country", max_length=60, blank=True)
    website = models.URLField(
        "Website", max_length=200, blank=True, help_text="The author's own page, if there is one."
    )
    biography = models.TextField("Biography", blank=True)

    class Meta:
        db_table = "author"
        verbose_name = "Author"
        verbose_name_plural = "Authors"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name or f"{self._meta.verbose_name} {self.pk}"
