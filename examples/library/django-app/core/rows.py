"""Pages of one row: show, add, change and delete it."""

from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import NestedObjects
from django.core.exceptions import BadRequest
from django.db import IntegrityError, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.generic import CreateView, DeleteView, DetailView, UpdateView

from alike.versions import StaleRowError
from core.access import ChangeAccessMixin, CreateAccessMixin, RowAccessMixin, may_change, may_read
from core.errors import error_page
from core.lists import ordering
from core.pages import FormPageMixin

RELATED = 20
LARGEST_ID = 2**63 - 1
LONGEST_TITLE = 500


class FoundMixin:
    """Finds the row of the address."""

    kwargs: dict[str, Any]

    def get_object(self, queryset: Any = None) -> Any:
        """The row as it is now; an id that no database could hold is not found either."""
        pk = self.kwargs["pk"]
        if isinstance(pk, int) and pk > LARGEST_ID:
            raise Http404
        return super().get_object()  # type: ignore[misc]


class RowDetailView(RowAccessMixin, FoundMixin, DetailView):
    """One row and what points at it."""

    related: tuple[tuple[str, str], ...] = ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Words for the page, and related rows."""
        return super().get_context_data(
            plural_label=self.model._meta.verbose_name_plural,
            labels=self.model.field_labels(),
            may_change=may_change(self.request.user, self.object),
            related=[
                self.rows_of(name, relation)
                for name, relation in self.related
                if may_read(self.request.user, self.model._meta.get_field(name).related_model)
            ],
            **kwargs,
        )

    def rows_of(self, name: str, relation: str) -> dict[str, Any]:
        """The first rows whose relation leads here."""
        model = self.model._meta.get_field(name).related_model
        rows = model._default_manager.filter(**{relation: self.object})
        called = str(model._meta.get_field(relation).verbose_name)
        own = {str(self.model._meta.verbose_name), str(self.model._meta.verbose_name_plural)}
        return {
            "name": name,
            "label": model._meta.verbose_name_plural,
            "relation": "" if called in own else called,
            "count": rows.count(),
            "rows": rows.order_by(*ordering(model, model._meta.ordering))[:RELATED],
            "url": f"{model.list_url()}?{relation}={self.object.pk}",
        }


def told(row: Any) -> str:
    """A row's title in a message: the cookie that messages wait in holds little."""
    title = str(row)
    return title if len(title) <= LONGEST_TITLE else f"{title[:LONGEST_TITLE]}…"


class RowFormMixin(FormPageMixin):
    """Writes a form's row in one transaction and answers races."""

    request: HttpRequest
    model: Any
    object: Any
    done = ""

    def form_valid(self, form: Any) -> HttpResponse:
        """Write; whoever was slower sees the error at the field, or the conflict."""
        try:
            with transaction.atomic():
                self.object = form.save()
        except StaleRowError:
            return self.conflict(form)
        except IntegrityError:
            # Somebody was faster: now the form's own checks see what the database refused.
            again = self.get_form()  # type: ignore[attr-defined]
            if again.is_valid():
                return error_page(self.request, 409)
            return self.form_invalid(again)  # type: ignore[attr-defined, no-any-return]
        messages.success(self.request, f"“{told(self.object)}” was {self.done}.")
        return HttpResponseRedirect(self.object.get_absolute_url())

    def conflict(self, form: Any) -> HttpResponse:
        """Never reached where there is no older version."""
        raise NotImplementedError

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What to call a row, and all of them."""
        options = self.model._meta
        return super().get_context_data(  # type: ignore[misc, no-any-return]
            label=options.verbose_name, plural_label=options.verbose_name_plural, **kwargs
        )


def posted_version(request: HttpRequest) -> int:
    """The version that the form was made from."""
    text = request.POST.get("row_version", "")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise BadRequest
    return int(text)


class RowCreateView(CreateAccessMixin, RowFormMixin, CreateView):
    """Add a row."""

    done = "added"


class RowUpdateView(ChangeAccessMixin, FoundMixin, RowFormMixin, UpdateView):
    """Change a row, unless somebody else has meanwhile."""

    done = "changed"

    def form_valid(self, form: Any) -> HttpResponse:
        """Write over the version that the form was made from."""
        form.instance.row_version = posted_version(self.request)
        return super().form_valid(form)

    def conflict(self, form: Any) -> HttpResponse:
        """The form again, with what is stored now beside what was typed."""
        stored = self.object = self.get_object()
        context = self.get_context_data(
            form=form, conflict=form.differences(stored), version=stored.row_version
        )
        return self.render_to_response(context, status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The version to carry on: as posted while errors are mended."""
        if self.request.method == "POST":
            kwargs.setdefault("version", self.request.POST.get("row_version", ""))
        kwargs.setdefault("version", self.object.row_version)
        return super().get_context_data(**kwargs)

    def form_invalid(self, form: Any) -> HttpResponse:
        """The page's title stays the stored one."""
        posted_version(self.request)
        self.object = self.get_object()
        return super().form_invalid(form)


class RowDeleteView(FormPageMixin, ChangeAccessMixin, FoundMixin, DeleteView):
    """Ask, then delete."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Delete the version that the page has shown."""
        title = told(self.object)
        self.object.row_version = posted_version(self.request)
        try:
            with transaction.atomic():
                self.object.delete()
        except StaleRowError:
            return self.refuse_deletion(stale=True)
        except IntegrityError:
            return self.refuse_deletion(stale=False)
        messages.success(self.request, f"“{title}” was deleted.")
        return HttpResponseRedirect(self.model.list_url())

    def refuse_deletion(self, stale: bool) -> HttpResponse:
        """The question again, with the reason."""
        self.object = self.get_object()
        return self.render_to_response(self.get_context_data(stale=stale), status=409)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What goes with the row, and what forbids it."""
        taken, protected = hanging_on(self.object)
        return super().get_context_data(
            plural_label=self.model._meta.verbose_name_plural,
            taken=taken,
            taken_count=sum(taken.values()),
            protected=protected,
            **kwargs,
        )


def hanging_on(row: Any) -> tuple[dict[str, int], dict[str, int]]:
    """Rows that go with this one and rows that forbid it, by plural label."""
    nested: Any = NestedObjects(using="default", origin=row)
    nested.collect([row])
    taken = {
        model: len({one.pk for one in rows} - ({row.pk} if model is type(row) else set()))
        for model, rows in nested.model_objs.items()
        if not model._meta.auto_created
    }
    protected: dict[Any, int] = {}
    for one in nested.protected:
        protected[type(one)] = protected.get(type(one), 0) + 1
    return by_label(taken), by_label(protected)


def by_label(counts: dict[Any, int]) -> dict[str, int]:
    """Sorted by the model's name, without those that have none."""
    ordered = sorted(counts.items(), key=lambda pair: pair[0].__name__)
    return {str(model._meta.verbose_name_plural): count for model, count in ordered if count}
