"""The front page."""

from typing import Any

from django.db.models import UUIDField
from django.views.generic import TemplateView

from core.access import may_create, may_read
from core.registry import MODELS

NEWEST = 5


class HomeView(TemplateView):
    """Every model with its count and newest rows."""

    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """One card for each."""
        overviews = [self.overview(model) for model in MODELS if may_read(self.request.user, model)]
        return super().get_context_data(overviews=overviews, **kwargs)

    def overview(self, model: Any) -> dict[str, Any]:
        """Count and newest rows; ids that are random say nothing about that."""
        newest = "-created_at" if isinstance(model._meta.pk, UUIDField) else "-pk"
        return {
            "name": model._meta.db_table,
            "label": model._meta.verbose_name,
            "plural_label": model._meta.verbose_name_plural,
            "url": model.list_url(),
            "create_url": model.page_url("create"),
            "count": model.objects.count(),
            "newest": model.objects.order_by(newest, "-pk")[:NEWEST],
            "may_create": may_create(self.request.user, model),
        }
