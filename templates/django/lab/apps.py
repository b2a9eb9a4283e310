"""The lab app."""

from django.apps import AppConfig


class LabConfig(AppConfig):
    """Pages without models."""

    name = "lab"
