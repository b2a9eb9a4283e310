"""What the project's models have in common."""

from typing import Any, ClassVar

from django.db import models
from django.urls import reverse

from alike.versions import Versioned
from core.moments import now


class Row(Versioned):
    """A row with pages of its own."""

    ACCESS: ClassVar[str] = "public"
    OWNED: ClassVar[bool] = False
    TITLE: ClassVar[str] = "pk"

    class Meta:
        abstract = True

    @classmethod
    def page_url(cls, page: str, *args: Any) -> str:
        """Address of the list, or of one row's page."""
        return reverse(f"{cls._meta.app_label}:{cls._meta.db_table}_{page}", args=args)

    @classmethod
    def list_url(cls) -> str:
        """Address of the list."""
        return cls.page_url("list")

    @classmethod
    def field_labels(cls) -> dict[str, str]:
        """What people call the fields."""
        fields = (*cls._meta.fields, *cls._meta.many_to_many)
        return {field.name: str(field.verbose_name) for field in fields}

    def get_absolute_url(self) -> str:
        """The row's own page."""
        return self.page_url("detail", self.pk)


class Created(models.Model):
    """Knows when it was added."""

    created_at = models.DateTimeField("Created", default=now, editable=False)

    class Meta:
        abstract = True


class Audited(Created):
    """Knows also when it was changed."""

    updated_at = models.DateTimeField("Changed", default=now, editable=False)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the moment of the change."""
        self.updated_at = now()
        super().save(*args, **kwargs)
