"""All models of this app."""

from library.models.author import Author
from library.models.book import Book
from library.models.card import Card
from library.models.copy import Copy
from library.models.genre import Genre
from library.models.loan import Loan
from library.models.review import Review
from library.models.tag import Tag

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
