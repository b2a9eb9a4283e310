"""Pages of Genre."""

import sqlalchemy.orm as so
from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.genre import GenreFilters, GenreForm
from app.library.models import Genre
from app.listing import paginate, related


@bp.get("/genres/")
def genre_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Genre), Genre)
    filters = GenreFilters(request.args)
    listing = paginate(Genre, filters, options=[so.joinedload(Genre.parent)])
    return render_template(
        "library/genre_list.html",
        listing=listing,
        filters=filters,
        model=Genre,
        labels=Genre.LABELS,
    )


@bp.get("/genres/<int:id>/")
def genre_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Genre), Genre)
    genre = get_or_404(Genre, id)
    return render_template(
        "library/genre_detail.html",
        genre=genre,
        labels=Genre.LABELS,
        related=related(genre, "subgenres", "books"),
    )


@bp.route("/genres/new/", methods=["GET", "POST"])
def genre_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Genre), Genre)
    genre = Genre()
    form = GenreForm(genre)
    if form.is_submitted() and rows.save(form, genre):
        flash(f"“{genre}” was added.", "success")
        return redirect(url_for(".genre_detail", id=genre.id), code=302)
    return render_template("library/genre_form.html", form=form, model=Genre, genre=None)


@bp.route("/genres/<int:id>/edit/", methods=["GET", "POST"])
def genre_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Genre), Genre)
    genre = get_or_404(Genre, id)
    access.require(access.may_change(genre), Genre)
    form = GenreForm(genre)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, genre, rows.posted_version()):
                flash(f"“{genre}” was changed.", "success")
                return redirect(url_for(".genre_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, genre)
    return render_template(
        "library/genre_form.html",
        form=form,
        model=Genre,
        genre=genre,
        version=rows.version_to_show(genre, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/genres/<int:id>/delete/", methods=["GET", "POST"])
def genre_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Genre), Genre)
    genre = get_or_404(Genre, id)
    access.require(access.may_change(genre), Genre)
    title = str(genre)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(genre, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".genre_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/genre_confirm_delete.html",
        genre=genre,
        deletion=rows.deletion(genre),
        stale=stale,
    ), 409 if refused or stale else 200
