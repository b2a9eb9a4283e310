"""The API app."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """What the areas' own API modules are made of."""

    name = "api"

    def ready(self) -> None:
        """Tell drf-spectacular how our classes look in the OpenAPI document."""
        from api import extensions  # noqa: F401
