"""All models of the project, in the order of the navigation."""

from typing import Any

from library import models as library_models

MODELS: list[Any] = [
    *library_models.MODELS,
]
