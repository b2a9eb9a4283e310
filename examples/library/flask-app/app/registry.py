"""All models of the project, in the order of the navigation."""

from typing import Any

from flask import Flask

from app import access
from app.database import Row
from app.library import models as library_models

MODELS: list[type[Row]] = [
    *library_models.MODELS,
]


def readable() -> list[type[Row]]:
    """The models that the visitor may read."""
    return [model for model in MODELS if access.may_read(model)]


def navigation() -> dict[str, Any]:
    """What every page links to."""
    return {"navigation": readable()}


def init_app(app: Flask) -> None:
    """Make the navigation known to the templates."""
    app.context_processor(navigation)
