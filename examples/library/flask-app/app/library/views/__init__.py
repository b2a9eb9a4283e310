"""Pages, one module for each model; importing them registers their routes."""

from app.library.views import author, book, card, copy, genre, loan, review, tag

__all__ = [
    "author",
    "book",
    "card",
    "copy",
    "genre",
    "loan",
    "review",
    "tag",
]
