"""The library package in the admin."""

from app.library.admin.author import AuthorView
from app.library.admin.book import BookView
from app.library.admin.card import CardView
from app.library.admin.copy import CopyView
from app.library.admin.genre import GenreView
from app.library.admin.loan import LoanView
from app.library.admin.review import ReviewView
from app.library.admin.tag import TagView

VIEWS = [
    AuthorView,
    GenreView,
    TagView,
    BookView,
    CopyView,
    CardView,
    LoanView,
    ReviewView,
]
