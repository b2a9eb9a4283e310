"""The Card model."""

import re

from django.core.validators import RegexValidator
from django.db import models

from core.models import Row


class Card(Row):
    """A row of the card table."""

    ACCESS = "staff"
    TITLE = "number"

    number = models.CharField(
        "Number",
        max_length=10,
        validators=[RegexValidator(r"\A(?:C[0-9]{5})\Z", code="invalid_pattern", flags=re.ASCII)],
    )
    expires = models.DateField("Expires")
    holder = models.OneToOneField(
        "accounts.User", models.CASCADE, verbose_name="Holder", related_name="card"
    )

    class Meta:
        db_table = "card"
        verbose_name = "Library card"
        verbose_name_plural = "Library cards"
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=["number"], name="uq_card_number"),
        ]

    def __str__(self) -> str:
        return self.number or f"{self._meta.verbose_name} {self.pk}"
