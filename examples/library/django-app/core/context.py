"""What every template may use."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from core.access import may_read
from core.registry import MODELS


def site(request: HttpRequest) -> dict[str, Any]:
    """The site's title, and the lists that the visitor may read."""
    user = getattr(request, "user", None)
    readable = [model for model in MODELS if user is not None and may_read(user, model)]
    navigation = [
        {
            "label": model._meta.verbose_name_plural,
            "url": model.list_url(),
            "current": request.path.startswith(model.list_url()),
        }
        for model in readable
    ]
    return {"site_title": settings.SITE_TITLE, "navigation": navigation}
