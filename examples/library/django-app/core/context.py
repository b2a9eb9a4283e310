"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from core.access import may_read
from core.registry import MODELS


def site(request: HttpRequest) -> dict[str, Any]:
    """The site's title, and its navigation."""
    navigation = [
        {
            "label": model._meta.verbose_name_plural,
            "url": model.list_url(),
            "current": request.path.startswith(model.list_url()),
        }
        for model in MODELS
        if hasattr(request, "user") and may_read(request.user, model)
    ]
    return {"site_title": settings.SITE_TITLE, "navigation": navigation}
