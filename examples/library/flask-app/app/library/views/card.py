"""Pages of Card."""

import sqlalchemy.orm as so
from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.card import CardFilters, CardForm
from app.library.models import Card
from app.listing import paginate


@bp.get("/cards/")
def card_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Card), Card)
    filters = CardFilters(request.args)
    listing = paginate(Card, filters, options=[so.joinedload(Card.holder)])
    return render_template(
        "library/card_list.html",
        listing=listing,
        filters=filters,
        model=Card,
        labels=Card.LABELS,
    )


@bp.get("/cards/<int:id>/")
def card_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Card), Card)
    card = get_or_404(Card, id)
    return render_template(
        "library/card_detail.html",
        card=card,
        labels=Card.LABELS,
    )


@bp.route("/cards/new/", methods=["GET", "POST"])
def card_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Card), Card)
    card = Card()
    form = CardForm(card)
    if form.is_submitted() and rows.save(form, card):
        flash(f"“{card}” was added.", "success")
        return redirect(url_for(".card_detail", id=card.id), code=302)
    return render_template("library/card_form.html", form=form, model=Card, card=None)


@bp.route("/cards/<int:id>/edit/", methods=["GET", "POST"])
def card_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Card), Card)
    card = get_or_404(Card, id)
    access.require(access.may_change(card), Card)
    form = CardForm(card)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, card, rows.posted_version()):
                flash(f"“{card}” was changed.", "success")
                return redirect(url_for(".card_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, card)
    return render_template(
        "library/card_form.html",
        form=form,
        model=Card,
        card=card,
        version=rows.version_to_show(card, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/cards/<int:id>/delete/", methods=["GET", "POST"])
def card_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Card), Card)
    card = get_or_404(Card, id)
    access.require(access.may_change(card), Card)
    title = str(card)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(card, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".card_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/card_confirm_delete.html",
        card=card,
        deletion=rows.deletion(card),
        stale=stale,
    ), 409 if refused or stale else 200
