"""All models of this package."""

from app.library.models.author import Author
from app.library.models.book import Book
from app.library.models.card import Card
from app.library.models.copy import Copy
from app.library.models.genre import Genre
from app.library.models.loan import Loan
from app.library.models.review import Review
from app.library.models.tag import Tag

MODELS = [
    Author,
    Genre,
    Tag,
    Book,
    Copy,
    Card,
    Loan,
    Review,
]

__all__ = [
    "MODELS",
    "Author",
    "Book",
    "Card",
    "Copy",
    "Genre",
    "Loan",
    "Review",
    "Tag",
]
