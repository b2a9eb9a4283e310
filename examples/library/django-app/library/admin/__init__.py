"""The library app in the admin: Django looks here for what is registered."""

from library.admin.author import AuthorAdmin
from library.admin.book import BookAdmin
from library.admin.card import CardAdmin
from library.admin.copy import CopyAdmin
from library.admin.genre import GenreAdmin
from library.admin.loan import LoanAdmin
from library.admin.review import ReviewAdmin
from library.admin.tag import TagAdmin

__all__ = [
    "AuthorAdmin",
    "BookAdmin",
    "CardAdmin",
    "CopyAdmin",
    "GenreAdmin",
    "LoanAdmin",
    "ReviewAdmin",
    "TagAdmin",
]
