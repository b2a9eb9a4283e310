"""The accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, signing in and passwords."""

    name = "accounts"

    def ready(self) -> None:
        """Listen to Django's signals."""
        from accounts import signals  # noqa: F401
