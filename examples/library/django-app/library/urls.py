"""Addresses of the library app."""

from django.urls import path

from library.views.author import (
    AuthorCreateView,
    AuthorDeleteView,
    AuthorDetailView,
    AuthorListView,
    AuthorUpdateView,
)
from library.views.book import (
    BookCreateView,
    BookDeleteView,
    BookDetailView,
    BookListView,
    BookUpdateView,
)
from library.views.card import (
    CardCreateView,
    CardDeleteView,
    CardDetailView,
    CardListView,
    CardUpdateView,
)
from library.views.copy import (
    CopyCreateView,
    CopyDeleteView,
    CopyDetailView,
    CopyListView,
    CopyUpdateView,
)
from library.views.genre import (
    GenreCreateView,
    GenreDeleteView,
    GenreDetailView,
    GenreListView,
    GenreUpdateView,
)
from library.views.loan import (
    LoanCreateView,
    LoanDeleteView,
    LoanDetailView,
    LoanListView,
    LoanUpdateView,
)
from library.views.review import (
    ReviewCreateView,
    ReviewDeleteView,
    ReviewDetailView,
    ReviewListView,
    ReviewUpdateView,
)
from library.views.tag import (
    TagCreateView,
    TagDeleteView,
    TagDetailView,
    TagListView,
    TagUpdateView,
)

app_name = "library"
urlpatterns = [
    path("authors/", AuthorListView.as_view(), name="author_list"),
    path("authors/new/", AuthorCreateView.as_view(), name="author_create"),
    path("authors/<int:pk>/", AuthorDetailView.as_view(), name="author_detail"),
    path("authors/<int:pk>/edit/", AuthorUpdateView.as_view(), name="author_edit"),
    path("authors/<int:pk>/delete/", AuthorDeleteView.as_view(), name="author_delete"),
    path("genres/", GenreListView.as_view(), name="genre_list"),
    path("genres/new/", GenreCreateView.as_view(), name="genre_create"),
    path("genres/<int:pk>/", GenreDetailView.as_view(), name="genre_detail"),
    path("genres/<int:pk>/edit/", GenreUpdateView.as_view(), name="genre_edit"),
    path("genres/<int:pk>/delete/", GenreDeleteView.as_view(), name="genre_delete"),
    path("tags/", TagListView.as_view(), name="tag_list"),
    path("tags/new/", TagCreateView.as_view(), name="tag_create"),
    path("tags/<int:pk>/", TagDetailView.as_view(), name="tag_detail"),
    path("tags/<int:pk>/edit/", TagUpdateView.as_view(), name="tag_edit"),
    path("tags/<int:pk>/delete/", TagDeleteView.as_view(), name="tag_delete"),
    path("books/", BookListView.as_view(), name="book_list"),
    path("books/new/", BookCreateView.as_view(), name="book_create"),
    path("books/<int:pk>/", BookDetailView.as_view(), name="book_detail"),
    path("books/<int:pk>/edit/", BookUpdateView.as_view(), name="book_edit"),
    path("books/<int:pk>/delete/", BookDeleteView.as_view(), name="book_delete"),
    path("copies/", CopyListView.as_view(), name="copy_list"),
    path("copies/new/", CopyCreateView.as_view(), name="copy_create"),
    path("copies/<int:pk>/", CopyDetailView.as_view(), name="copy_detail"),
    path("copies/<int:pk>/edit/", CopyUpdateView.as_view(), name="copy_edit"),
    path("copies/<int:pk>/delete/", CopyDeleteView.as_view(), name="copy_delete"),
    path("cards/", CardListView.as_view(), name="card_list"),
    path("cards/new/", CardCreateView.as_view(), name="card_create"),
    path("cards/<int:pk>/", CardDetailView.as_view(), name="card_detail"),
    path("cards/<int:pk>/edit/", CardUpdateView.as_view(), name="card_edit"),
    path("cards/<int:pk>/delete/", CardDeleteView.as_view(), name="card_delete"),
    path("loans/", LoanListView.as_view(), name="loan_list"),
    path("loans/new/", LoanCreateView.as_view(), name="loan_create"),
    path("loans/<int:pk>/", LoanDetailView.as_view(), name="loan_detail"),
    path("loans/<int:pk>/edit/", LoanUpdateView.as_view(), name="loan_edit"),
    path("loans/<int:pk>/delete/", LoanDeleteView.as_view(), name="loan_delete"),
    path("reviews/", ReviewListView.as_view(), name="review_list"),
    path("reviews/new/", ReviewCreateView.as_view(), name="review_create"),
    path("reviews/<int:pk>/", ReviewDetailView.as_view(), name="review_detail"),
    path("reviews/<int:pk>/edit/", ReviewUpdateView.as_view(), name="review_edit"),
    path("reviews/<int:pk>/delete/", ReviewDeleteView.as_view(), name="review_delete"),
]
