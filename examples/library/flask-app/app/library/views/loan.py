"""Pages of Loan."""

import sqlalchemy.orm as so
from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.loan import LoanFilters, LoanForm
from app.library.models import Loan
from app.listing import paginate


@bp.get("/loans/")
def loan_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Loan), Loan)
    filters = LoanFilters(request.args)
    listing = paginate(
        Loan, filters, options=[so.joinedload(Loan.copy), so.joinedload(Loan.borrower)]
    )
    return render_template(
        "library/loan_list.html",
        listing=listing,
        filters=filters,
        model=Loan,
        labels=Loan.LABELS,
    )


@bp.get("/loans/<int:id>/")
def loan_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Loan), Loan)
    loan = get_or_404(Loan, id)
    return render_template(
        "library/loan_detail.html",
        loan=loan,
        labels=Loan.LABELS,
    )


@bp.route("/loans/new/", methods=["GET", "POST"])
def loan_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Loan), Loan)
    loan = Loan()
    form = LoanForm(loan)
    if form.is_submitted() and rows.save(form, loan):
        flash(f"“{loan}” was added.", "success")
        return redirect(url_for(".loan_detail", id=loan.id), code=302)
    return render_template("library/loan_form.html", form=form, model=Loan, loan=None)


@bp.route("/loans/<int:id>/edit/", methods=["GET", "POST"])
def loan_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Loan), Loan)
    loan = get_or_404(Loan, id)
    access.require(access.may_change(loan), Loan)
    form = LoanForm(loan)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, loan, rows.posted_version()):
                flash(f"“{loan}” was changed.", "success")
                return redirect(url_for(".loan_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, loan)
    return render_template(
        "library/loan_form.html",
        form=form,
        model=Loan,
        loan=loan,
        version=rows.version_to_show(loan, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/loans/<int:id>/delete/", methods=["GET", "POST"])
def loan_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Loan), Loan)
    loan = get_or_404(Loan, id)
    access.require(access.may_change(loan), Loan)
    title = str(loan)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(loan, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".loan_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/loan_confirm_delete.html",
        loan=loan,
        deletion=rows.deletion(loan),
        stale=stale,
    ), 409 if refused or stale else 200
