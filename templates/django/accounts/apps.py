"""The accounts app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Users, signing in and passwords."""

    name = "accounts"
