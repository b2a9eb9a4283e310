"""Pages of Book."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.book import BookFilters, BookForm
from app.library.models import Book
from app.listing import paginate, related


@bp.get("/books/")
def book_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Book), Book)
    filters = BookFilters(request.args)
    listing = paginate(Book, filters)
    return render_template(
        "library/book_list.html",
        listing=listing,
        filters=filters,
        model=Book,
        labels=Book.LABELS,
    )


@bp.get("/books/<int:id>/")
def book_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Book), Book)
    book = get_or_404(Book, id)
    return render_template(
        "library/book_detail.html",
        book=book,
        labels=Book.LABELS,
        related=related(book, "sequel", "copies", "reviews"),
    )


@bp.route("/books/new/", methods=["GET", "POST"])
def book_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Book), Book)
    book = Book()
    form = BookForm(book)
    if form.is_submitted() and rows.save(form, book):
        flash(f"“{book}” was added.", "success")
        return redirect(url_for(".book_detail", id=book.id), code=302)
    return render_template("library/book_form.html", form=form, model=Book, book=None)


@bp.route("/books/<int:id>/edit/", methods=["GET", "POST"])
def book_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Book), Book)
    book = get_or_404(Book, id)
    access.require(access.may_change(book), Book)
    form = BookForm(book)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, book, rows.posted_version()):
                flash(f"“{book}” was changed.", "success")
                return redirect(url_for(".book_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, book)
    return render_template(
        "library/book_form.html",
        form=form,
        model=Book,
        book=book,
        version=rows.version_to_show(book, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/books/<int:id>/delete/", methods=["GET", "POST"])
def book_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Book), Book)
    book = get_or_404(Book, id)
    access.require(access.may_change(book), Book)
    title = str(book)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(book, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".book_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/book_confirm_delete.html",
        book=book,
        deletion=rows.deletion(book),
        stale=stale,
    ), 409 if refused or stale else 200
