"""What all pages with a form have in common."""

from collections.abc import Sequence


class FormPageMixin:
    """Django's form views take PUT for POST, and DELETE without a question; browsers send neither."""

    http_method_names: Sequence[str] = ("get", "head", "post", "options")
