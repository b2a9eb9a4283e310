"""What the admin's pages of all models share: the pages' forms, and no update lost."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.contrib import admin
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.html import escape

from alike.forms import strict_formfield
from alike.versions import StaleRowError
from core.rows import posted_version

OWN_FIELDS = ("owned_by", "created_at", "updated_at")


def many(model: Any, name: str) -> Callable[[Any], str]:
    """A column of the list: the rows at the other end of a relation to many."""

    @admin.display(description=model._meta.get_field(name).verbose_name)
    def titles(row: Any) -> str:
        return ", ".join(str(one) for one in getattr(row, name).all())

    return titles


class RowAdmin(admin.ModelAdmin):
    """The rows of one model."""

    list_per_page = 20
    # Nothing is done to many rows at once: nobody would look at their versions.
    actions = None
    prefetch_related: tuple[str, ...] = ()
    change_form_template = "admin/row_form.html"
    delete_confirmation_template = "admin/row_delete.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """The rows, with what their columns need."""
        return super().get_queryset(request).prefetch_related(*self.prefetch_related)

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """The row of the address, or 404."""
        found = super().get_object(request, object_id, from_field)
        if found is None:
            raise Http404
        return found

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What the form never asks for."""
        names = {field.name for field in self.opts.fields}
        return [name for name in OWN_FIELDS if obj is not None and name in names]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The page's field; the admin prints its help as HTML."""
        field = strict_formfield(db_field, **kwargs)
        field.help_text = escape(field.help_text)
        return field

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """The page's form, which here also looks at the version that it was made from."""
        page_form: Any = super().get_form(request, obj, change, **kwargs)

        class Form(page_form):
            def __init__(self, *args: Any, **kwargs: Any) -> None:
                super().__init__(*args, **kwargs)
                if self.instance.OWNED and not change:
                    self.instance.owned_by = request.user

            def clean(self) -> Any:
                if change and posted_version(request) != self.instance.row_version:
                    text = "Somebody else changed this while you were editing."
                    self.add_error(None, ValidationError(text, code="stale"))
                return super().clean()

        return Form

    def changeform_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Whoever was slower tries again: now the form's own checks see what has happened."""
        for _ in range(2):
            with suppress(StaleRowError, IntegrityError):
                return super().changeform_view(request, *args, **kwargs)
        return HttpResponse(status=409)

    def render_change_form(
        self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any
    ) -> Any:
        """After a conflict with what is stored now beside what was typed."""
        form = context["adminform"].form
        stale = form.has_error(NON_FIELD_ERRORS, "stale")
        if stale:
            stored = self.get_object(request, str(form.instance.pk))
            context["conflict"] = form.differences(stored)
        response = super().render_change_form(request, context, *args, **kwargs)
        if stale:
            response.status_code = 409
        return response

    def delete_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Ask, then delete, unless somebody was faster."""
        try:
            return super().delete_view(request, *args, **kwargs)
        except (StaleRowError, IntegrityError):
            return HttpResponse(status=409)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Delete the version that the question has shown."""
        obj.row_version = posted_version(request)
        obj.delete()

    def render_delete_form(self, request: HttpRequest, context: Any) -> Any:
        """The question; after the answer it says what forbids the deletion."""
        response = super().render_delete_form(request, context)
        if request.method == "POST":
            response.status_code = 409
        return response
