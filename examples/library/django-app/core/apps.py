"""The site's own app: front page, errors, headers and the sample data."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Registers nothing by itself."""

    name = "core"
