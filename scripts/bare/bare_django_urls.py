"""The bare pages beside the addresses of the app.

What one would write by hand without anything around a page: no permissions, no reading of filters, no
middleware, no limits. The queries and the templates are those of the app.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path

from config.urls import *  # noqa: F403
from config.urls import urlpatterns as _own
from core.lists import ordering
from library.forms.book import BookFilters
from library.models import Book, Copy, Review


def _in_order(model: Any) -> QuerySet[Any]:
    return model.objects.order_by(*ordering(model, model._meta.ordering))


def bare_list(request: HttpRequest) -> HttpResponse:
    """The first page of the list."""
    request.user = AnonymousUser()
    page = Paginator(_in_order(Book), 20).page(1)
    filters = BookFilters({})
    filters.is_valid()
    context = {
        "object_list": page.object_list,
        "page_obj": page,
        "paginator": page.paginator,
        "filters": filters,
        "searchable": True,
        "sort": "",
        "plural_label": Book._meta.verbose_name_plural,
        "labels": Book.field_labels(),
        "may_create": False,
    }
    return render(request, "library/book_list.html", context)


def _pointing(name: str, model: Any, relation: str, book: Book) -> dict[str, Any]:
    rows = _in_order(model).filter(**{relation: book})
    called = str(model._meta.get_field(relation).verbose_name)
    own = {str(Book._meta.verbose_name), str(Book._meta.verbose_name_plural)}
    return {
        "name": name,
        "label": model._meta.verbose_name_plural,
        "relation": "" if called in own else called,
        "count": rows.count(),
        "rows": rows[:20],
        "url": f"{model.list_url()}?{relation}={book.pk}",
    }


def bare_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One book and what points at it."""
    request.user = AnonymousUser()
    book = get_object_or_404(Book, pk=pk)
    context = {
        "book": book,
        "plural_label": Book._meta.verbose_name_plural,
        "labels": Book.field_labels(),
        "may_change": False,
        "related": [
            _pointing("sequel", Book, "sequel_of", book),
            _pointing("copies", Copy, "book", book),
            _pointing("reviews", Review, "book", book),
        ],
    }
    return render(request, "library/book_detail.html", context)


urlpatterns = [
    path("bare/books/", bare_list),
    path("bare/books/<int:pk>/", bare_detail),
    *_own,
]
