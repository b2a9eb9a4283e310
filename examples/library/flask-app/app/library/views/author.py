"""Pages of Author."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.author import AuthorFilters, AuthorForm
from app.library.models import Author
from app.listing import paginate, related


@bp.get("/authors/")
def author_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Author), Author)
    filters = AuthorFilters(request.args)
    listing = paginate(Author, filters)
    return render_template(
        "library/author_list.html",
        listing=listing,
        filters=filters,
        model=Author,
        labels=Author.LABELS,
    )


@bp.get("/authors/<int:id>/")
def author_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Author), Author)
    author = get_or_404(Author, id)
    return render_template(
        "library/author_detail.html",
        author=author,
        labels=Author.LABELS,
        related=related(author, "books"),
    )


@bp.route("/authors/new/", methods=["GET", "POST"])
def author_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Author), Author)
    author = Author()
    form = AuthorForm(author)
    if form.is_submitted() and rows.save(form, author):
        flash(f"“{author}” was added.", "success")
        return redirect(url_for(".author_detail", id=author.id), code=302)
    return render_template("library/author_form.html", form=form, model=Author, author=None)


@bp.route("/authors/<int:id>/edit/", methods=["GET", "POST"])
def author_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Author), Author)
    author = get_or_404(Author, id)
    access.require(access.may_change(author), Author)
    form = AuthorForm(author)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, author, rows.posted_version()):
                flash(f"“{author}” was changed.", "success")
                return redirect(url_for(".author_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, author)
    return render_template(
        "library/author_form.html",
        form=form,
        model=Author,
        author=author,
        version=rows.version_to_show(author, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/authors/<int:id>/delete/", methods=["GET", "POST"])
def author_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Author), Author)
    author = get_or_404(Author, id)
    access.require(access.may_change(author), Author)
    title = str(author)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(author, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".author_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/author_confirm_delete.html",
        author=author,
        deletion=rows.deletion(author),
        stale=stale,
    ), 409 if refused or stale else 200
