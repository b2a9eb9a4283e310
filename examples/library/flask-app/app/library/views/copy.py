"""Pages of Copy."""

import sqlalchemy.orm as so
from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.copy import CopyFilters, CopyForm
from app.library.models import Copy
from app.listing import paginate, related


@bp.get("/copies/")
def copy_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Copy), Copy)
    filters = CopyFilters(request.args)
    listing = paginate(Copy, filters, options=[so.joinedload(Copy.book)])
    return render_template(
        "library/copy_list.html",
        listing=listing,
        filters=filters,
        model=Copy,
        labels=Copy.LABELS,
    )


@bp.get("/copies/<int:id>/")
def copy_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Copy), Copy)
    copy = get_or_404(Copy, id)
    return render_template(
        "library/copy_detail.html",
        copy=copy,
        labels=Copy.LABELS,
        related=related(copy, "loans"),
    )


@bp.route("/copies/new/", methods=["GET", "POST"])
def copy_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Copy), Copy)
    copy = Copy()
    form = CopyForm(copy)
    if form.is_submitted() and rows.save(form, copy):
        flash(f"“{copy}” was added.", "success")
        return redirect(url_for(".copy_detail", id=copy.id), code=302)
    return render_template("library/copy_form.html", form=form, model=Copy, copy=None)


@bp.route("/copies/<int:id>/edit/", methods=["GET", "POST"])
def copy_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Copy), Copy)
    copy = get_or_404(Copy, id)
    access.require(access.may_change(copy), Copy)
    form = CopyForm(copy)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, copy, rows.posted_version()):
                flash(f"“{copy}” was changed.", "success")
                return redirect(url_for(".copy_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, copy)
    return render_template(
        "library/copy_form.html",
        form=form,
        model=Copy,
        copy=copy,
        version=rows.version_to_show(copy, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/copies/<int:id>/delete/", methods=["GET", "POST"])
def copy_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Copy), Copy)
    copy = get_or_404(Copy, id)
    access.require(access.may_change(copy), Copy)
    title = str(copy)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(copy, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".copy_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/copy_confirm_delete.html",
        copy=copy,
        deletion=rows.deletion(copy),
        stale=stale,
    ), 409 if refused or stale else 200
