"""The books of the preset `library` as two bare pages, on the app's own templates: `gunicorn bare_flask:app`.

What one would write by hand without anything around a page: no permissions, no reading of filters, no hooks
before it and after it, no limits. The queries and the templates are those of the app.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from app import create_app
from app.extensions import db
from app.library.forms.book import BookFilters
from app.library.models import Book, Copy, Review
from app.listing import Listing, Related, ordering
from flask import Flask, render_template
from werkzeug.datastructures import MultiDict

app = create_app()
app.before_request_funcs.clear()
app.after_request_funcs.clear()
app.wsgi_app = Flask.wsgi_app.__get__(app)


@app.get("/bare/books/")
def bare_list() -> str:
    """The first page of the list."""
    books = sa.select(Book)
    count = db.session.scalar(sa.select(sa.func.count()).select_from(books.subquery()))
    rows = db.session.scalars(books.order_by(*ordering(Book, Book.ORDER)).limit(20)).all()
    return render_template(
        "library/book_list.html",
        listing=Listing(rows, count or 0, 1, {}),
        filters=BookFilters(MultiDict()),
        model=Book,
        labels=Book.LABELS,
    )


def pointing(name: str, model: Any, parameter: str, condition: Any) -> Related:
    """Rows that point at the book."""
    count = db.session.scalar(sa.select(sa.func.count()).select_from(model).where(condition))
    order = ordering(model, model.ORDER)
    rows = db.session.scalars(sa.select(model).where(condition).order_by(*order).limit(20)).all()
    return Related(name, model, rows, count or 0, parameter)


@app.get("/bare/books/<int:id>/")
def bare_detail(id: int) -> str:
    """One book and what points at it."""
    return render_template(
        "library/book_detail.html",
        book=db.session.get(Book, id),
        labels=Book.LABELS,
        related=[
            pointing("sequel", Book, "sequel_of", Book.sequel_of_id == id),
            pointing("copies", Copy, "book", Copy.book_id == id),
            pointing("reviews", Review, "book", Review.book_id == id),
        ],
    )
