"""The library package: its models, forms and pages."""

from app.library import views
from app.library.blueprint import bp

__all__ = ["bp", "views"]
