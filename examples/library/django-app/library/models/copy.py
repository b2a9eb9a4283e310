"""The Copy model."""

import re

from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models

from core.models import Row
from core.moments import today


class Copy(Row):
    """A row of the copy table."""

    TITLE = "barcode"

    barcode = models.CharField(
        "Barcode",
        max_length=20,
        validators=[
            RegexValidator(r"\A(?:[A-Z]{2}-[0-9]{6})\Z", code="invalid_pattern", flags=re.ASCII)
        ],
    )
    shelf = models.CharField("Shelf", max_length=20, blank=True)
    acquired = models.DateField(
        "Acquired", null=True, blank=True, validators=[MaxValueValidator(today)]
    )
    lendable = models.BooleanField("Lendable", default=True)
    book = models.ForeignKey(
        "library.Book", models.CASCADE, verbose_name="Book", related_name="copies"
    )

    class Meta:
        db_table = "copy"
        verbose_name = "Copy"
        verbose_name_plural = "Copies"
        ordering = ("barcode",)
        constraints = [
            models.UniqueConstraint(fields=["barcode"], name="uq_copy_barcode"),
        ]

    def __str__(self) -> str:
        return self.barcode or f"{self._meta.verbose_name} {self.pk}"
