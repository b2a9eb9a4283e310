"""Addresses of the API."""

from django.urls import include, path
from rest_framework.routers import SimpleRouter

from api import tokens, views
from library.api.author import AuthorViewSet
from library.api.book import BookViewSet
from library.api.card import CardViewSet
from library.api.copy import CopyViewSet
from library.api.genre import GenreViewSet
from library.api.loan import LoanViewSet
from library.api.review import ReviewViewSet
from library.api.tag import TagViewSet

router = SimpleRouter(trailing_slash=False, use_regex_path=False)
router.register("authors", AuthorViewSet, basename="author")
router.register("genres", GenreViewSet, basename="genre")
router.register("tags", TagViewSet, basename="tag")
router.register("books", BookViewSet, basename="book")
router.register("copies", CopyViewSet, basename="copy")
router.register("cards", CardViewSet, basename="card")
router.register("loans", LoanViewSet, basename="loan")
router.register("reviews", ReviewViewSet, basename="review")

app_name = "api"
urlpatterns = [
    path("tokens", tokens.TokensView.as_view(), name="tokens"),
    path("tokens/<uuid:pk>", tokens.TokenView.as_view(), name="token"),
    path("openapi.json", views.OpenApiView.as_view(), name="openapi"),
    path("docs", views.DocsView.as_view(), name="docs"),
    path("", include(router.urls)),
]
