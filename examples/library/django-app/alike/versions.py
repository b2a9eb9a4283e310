"""No update is lost: a write raises the version of its row, and only the one that was read."""

from typing import Any

from django.db import models, transaction
from django.db.models import F


class StaleRowError(Exception):
    """Somebody else has changed the row meanwhile."""


class Versioned(models.Model):
    """A row that knows its version."""

    row_version = models.IntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def raise_version(self) -> None:
        """Take the next version, or find that it is taken."""
        mine = type(self)._base_manager.filter(pk=self.pk, row_version=self.row_version)
        if not mine.update(row_version=F("row_version") + 1):
            raise StaleRowError
        self.row_version += 1

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write in one transaction with the version."""
        with transaction.atomic():
            if not self._state.adding:
                self.raise_version()
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Delete only what was seen."""
        with transaction.atomic():
            self.raise_version()
            return super().delete(*args, **kwargs)
