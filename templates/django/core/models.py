"""What the project's models have in common."""

from typing import Any, ClassVar

from django.db.models import Field
from django.urls import reverse

from alike.versions import Versioned


class Row(Versioned):
    """A row with pages of its own."""

    ACCESS: ClassVar[str] = "public"
    OWNED: ClassVar[bool] = False

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
        fields = (field for field in cls._meta.get_fields() if isinstance(field, Field))
        return {field.name: str(field.verbose_name) for field in fields}
