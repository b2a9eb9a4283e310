"""The API of this package, one module for each model."""

from app.library.api import author, book, card, copy, genre, loan, review, tag

RESOURCES = [
    author.RESOURCE,
    genre.RESOURCE,
    tag.RESOURCE,
    book.RESOURCE,
    copy.RESOURCE,
    card.RESOURCE,
    loan.RESOURCE,
    review.RESOURCE,
]
