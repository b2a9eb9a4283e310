"""Rows that belong to somebody."""

from typing import ClassVar

from django.conf import settings
from django.db import models


class Owned(models.Model):
    """Belongs to whoever added it."""

    OWNED: ClassVar[bool] = True

    owned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        verbose_name="Owner",
        related_name="+",
    )

    class Meta:
        abstract = True
