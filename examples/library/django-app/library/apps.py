"""Configuration of the library app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Models, forms and pages."""

    name = "library"
