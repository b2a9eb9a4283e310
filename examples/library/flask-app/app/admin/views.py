"""What the admin's pages have in common: staff only, the models' own forms, no update lost."""

import datetime as dt
from decimal import Decimal
from typing import Any, ClassVar

from flask import abort, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_admin import AdminIndexView, expose
from flask_admin.contrib.sqla import ModelView
from flask_admin.model.template import BaseListRowAction, EditRowAction, TemplateLinkRowAction
from flask_login import current_user
from flask_wtf import FlaskForm
from markupsafe import escape

from app import rows
from app.database import Row, StaleRowError, get_or_404
from app.display import show, show_json
from app.extensions import db, login_manager
from app.forms import FilterForm, PageForm, RowForm
from app.relation_fields import read_id

LAST_PAGE = 1_000_000


class StaffOnly:
    """Visitors are asked to sign in, members refused."""

    def is_accessible(self) -> bool:
        """Whether the pages, and the links to them, are for the visitor."""
        return bool(current_user.is_authenticated and current_user.is_staff)

    def inaccessible_callback(self, name: str, **kwargs: Any) -> Any:
        """Ask to sign in, or refuse."""
        if not current_user.is_authenticated:
            return login_manager.unauthorized()
        abort(403)


class HomeView(StaffOnly, AdminIndexView):
    """The first page: what there is."""


def shown(view: Any, value: Any, name: str) -> str:
    """A value as the site's pages show it."""
    return show(value)


def shown_json(view: Any, context: Any, row: Any, name: str) -> str:
    """The same for a column of JSON."""
    return show_json(getattr(row, name))


class TableView(StaffOnly, ModelView):
    """The rows of one table."""

    list_template = "admin/rows.html"
    create_template = edit_template = "admin/row.html"
    # Flask-Admin's own small forms are protected against forgery with this base.
    form_base_class = FlaskForm
    column_type_formatters: ClassVar = {
        **ModelView.column_type_formatters,
        **dict.fromkeys([type(None), bool, dt.datetime, dt.time, dt.timedelta, Decimal], shown),
    }

    def is_action_allowed(self, name: str) -> bool:
        """Nothing is done to many rows at once: nobody would look at their versions."""
        return False

    def get_list(self, page: int, *args: Any, **kwargs: Any) -> tuple[int | None, list[Any]]:
        """One page; a number that no database takes is the first or a very late one."""
        return super().get_list(min(max(page, 0), LAST_PAGE), *args, **kwargs)

    def get_one(self, id: Any) -> Any:
        """The row of the address, or 404."""
        try:
            return get_or_404(self.model, read_id(self.model, id))
        except ValueError:
            abort(404)

    def edit_form(self, obj: Any = None) -> Any:
        """The form with what is stored."""
        return prepared(self.form(obj=obj))

    def validate_form(self, form: Any) -> bool:
        """Writing validates: both see the same rows."""
        return form.is_submitted()


def prepared(form: PageForm) -> PageForm:
    """Help as HTML: so Flask-Admin's templates print it."""
    for field in form:
        field.description = escape(field.description)
    return form


class RowView(TableView):
    """The rows of one of the models: its lists, forms and rules are those of the site's pages."""

    MODEL: ClassVar[type[Row]]
    form: type[RowForm]
    filter_form: type[FilterForm]
    page_size = 20

    def __init__(self) -> None:
        model = self.MODEL
        area, _ = model.ENDPOINT.split(".")
        self.column_labels = model.LABELS
        self.column_searchable_list = self.filter_form.SEARCH
        self.column_sortable_list = self.filter_form.SORTABLE
        self.column_default_sort = [
            (name.removeprefix("-"), name.startswith("-")) for name in (*model.ORDER, "id")
        ]
        super().__init__(
            model,
            db,
            name=model.PLURAL_LABEL,
            endpoint=f"admin_{model.__tablename__}",
            url=f"{area}/{model.__name__.lower()}",
        )

    def get_list_row_actions(self) -> list[BaseListRowAction]:
        """The bin leads to a question: Flask-Admin's own asks in an inline handler."""
        return [EditRowAction(), TemplateLinkRowAction("delete_row.ask", "Delete")]

    def filters(self) -> FilterForm:
        """The filters of the address; 400 for what they do not know."""
        form = self.filter_form(request.args)
        if not form.validate():
            abort(400)
        return form

    def get_query(self) -> Any:
        """The rows that the filters leave."""
        return super().get_query().filter(*self.filters().where_clauses())

    def get_count_query(self) -> Any:
        """How many they are."""
        return super().get_count_query().filter(*self.filters().where_clauses())

    def create_form(self, obj: Any = None) -> Any:
        """The page's form; an owned row belongs to whoever adds it."""
        row = self.MODEL(owned_by_id=current_user.id) if self.MODEL.OWNED else self.MODEL()
        return prepared(self.form(row))

    def edit_form(self, obj: Any = None) -> Any:
        """The page's form."""
        return prepared(self.form(obj))

    def create_model(self, form: Any) -> Any:
        """The new row, or nothing."""
        return form.edited_row if rows.save(form, form.edited_row) else None

    def update_model(self, form: Any, model: Any) -> bool:
        """Write over the version that the form was made from."""
        try:
            return rows.save(form, model, rows.posted_version())
        except StaleRowError:
            self._template_args["conflict"] = rows.differences(form, model)
            return False

    @expose("/edit/", methods=("GET", "POST"))
    def edit_view(self) -> ResponseReturnValue:
        """Change a row, unless somebody else has meanwhile."""
        page = super().edit_view()
        return (page, 409) if "conflict" in self._template_args else page

    @expose("/delete/", methods=("GET", "POST"))
    def delete_view(self) -> ResponseReturnValue:
        """Ask, then delete."""
        row = self.get_one(request.args.get("id", ""))
        title = str(row)
        stale = refused = False
        if request.method == "POST":
            try:
                rows.delete(row, rows.posted_version())
                flash(f"“{title}” was deleted.", "success")
                return redirect(self.get_url(".index_view"))
            except rows.ProtectedRowError:
                refused = True
            except StaleRowError:
                stale = True
        page = self.render("admin/delete.html", row=row, deletion=rows.deletion(row), stale=stale)
        return page, 409 if refused or stale else 200
