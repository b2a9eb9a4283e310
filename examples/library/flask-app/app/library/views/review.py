"""Pages of Review."""

import sqlalchemy.orm as so
from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.review import ReviewFilters, ReviewForm
from app.library.models import Review
from app.listing import paginate


@bp.get("/reviews/")
def review_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Review), Review)
    filters = ReviewFilters(request.args)
    listing = paginate(Review, filters, options=[so.joinedload(Review.book)])
    return render_template(
        "library/review_list.html",
        listing=listing,
        filters=filters,
        model=Review,
        labels=Review.LABELS,
    )


@bp.get("/reviews/<int:id>/")
def review_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Review), Review)
    review = get_or_404(Review, id)
    return render_template(
        "library/review_detail.html",
        review=review,
        labels=Review.LABELS,
    )


@bp.route("/reviews/new/", methods=["GET", "POST"])
def review_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Review), Review)
    review = Review(owned_by_id=current_user.id)
    form = ReviewForm(review)
    if form.is_submitted() and rows.save(form, review):
        flash(f"“{review}” was added.", "success")
        return redirect(url_for(".review_detail", id=review.id), code=302)
    return render_template("library/review_form.html", form=form, model=Review, review=None)


@bp.route("/reviews/<int:id>/edit/", methods=["GET", "POST"])
def review_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Review), Review)
    review = get_or_404(Review, id)
    access.require(access.may_change(review), Review)
    form = ReviewForm(review)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, review, rows.posted_version()):
                flash(f"“{review}” was changed.", "success")
                return redirect(url_for(".review_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, review)
    return render_template(
        "library/review_form.html",
        form=form,
        model=Review,
        review=review,
        version=rows.version_to_show(review, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/reviews/<int:id>/delete/", methods=["GET", "POST"])
def review_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Review), Review)
    review = get_or_404(Review, id)
    access.require(access.may_change(review), Review)
    title = str(review)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(review, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".review_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/review_confirm_delete.html",
        review=review,
        deletion=rows.deletion(review),
        stale=stale,
    ), 409 if refused or stale else 200
