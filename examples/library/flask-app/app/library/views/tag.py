"""Pages of Tag."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app import access, rows
from app.database import StaleRowError, get_or_404
from app.library.blueprint import bp
from app.library.forms.tag import TagFilters, TagForm
from app.library.models import Tag
from app.listing import paginate, related


@bp.get("/tags/")
def tag_list() -> str:
    """One page of the list, searched, filtered and sorted as the address says."""
    access.require(access.may_read(Tag), Tag)
    filters = TagFilters(request.args)
    listing = paginate(Tag, filters)
    return render_template(
        "library/tag_list.html",
        listing=listing,
        filters=filters,
        model=Tag,
        labels=Tag.LABELS,
    )


@bp.get("/tags/<int:id>/")
def tag_detail(id: int) -> str:
    """One row and what points at it."""
    access.require(access.may_read(Tag), Tag)
    tag = get_or_404(Tag, id)
    return render_template(
        "library/tag_detail.html",
        tag=tag,
        labels=Tag.LABELS,
        related=related(tag, "books"),
    )


@bp.route("/tags/new/", methods=["GET", "POST"])
def tag_create() -> ResponseReturnValue:
    """Add a row."""
    access.require(access.may_create(Tag), Tag)
    tag = Tag()
    form = TagForm(tag)
    if form.is_submitted() and rows.save(form, tag):
        flash(f"“{tag}” was added.", "success")
        return redirect(url_for(".tag_detail", id=tag.id), code=302)
    return render_template("library/tag_form.html", form=form, model=Tag, tag=None)


@bp.route("/tags/<int:id>/edit/", methods=["GET", "POST"])
def tag_edit(id: int) -> ResponseReturnValue:
    """Change a row, unless somebody else has meanwhile."""
    access.require(access.may_read(Tag), Tag)
    tag = get_or_404(Tag, id)
    access.require(access.may_change(tag), Tag)
    form = TagForm(tag)
    conflict = None
    if form.is_submitted():
        try:
            if rows.save(form, tag, rows.posted_version()):
                flash(f"“{tag}” was changed.", "success")
                return redirect(url_for(".tag_detail", id=id), code=302)
        except StaleRowError:
            conflict = rows.differences(form, tag)
    return render_template(
        "library/tag_form.html",
        form=form,
        model=Tag,
        tag=tag,
        version=rows.version_to_show(tag, conflict),
        conflict=conflict,
    ), 200 if conflict is None else 409


@bp.route("/tags/<int:id>/delete/", methods=["GET", "POST"])
def tag_delete(id: int) -> ResponseReturnValue:
    """Ask, then delete."""
    access.require(access.may_read(Tag), Tag)
    tag = get_or_404(Tag, id)
    access.require(access.may_change(tag), Tag)
    title = str(tag)
    stale = refused = False
    if request.method == "POST":
        try:
            rows.delete(tag, rows.posted_version())
            flash(f"“{title}” was deleted.", "success")
            return redirect(url_for(".tag_list"), code=302)
        except rows.ProtectedRowError:
            refused = True
        except StaleRowError:
            stale = True
    return render_template(
        "library/tag_confirm_delete.html",
        tag=tag,
        deletion=rows.deletion(tag),
        stale=stale,
    ), 409 if refused or stale else 200
