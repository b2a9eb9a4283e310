"""List pages: search, filters, order and pages of one model."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import F, QuerySet
from django.http import Http404
from django.views.generic import ListView

from core.access import RowAccessMixin, may_create


def ordering(model: Any, names: Sequence[str]) -> list[Any]:
    """Order by columns, absent values last on every database, then by id in the same direction."""
    result: list[Any] = []
    for name in names:
        column = F(name.removeprefix("-"))
        last = True if model._meta.get_field(name.removeprefix("-")).null else None
        result.append(
            column.desc(nulls_last=last) if name.startswith("-") else column.asc(nulls_last=last)
        )
    descending = bool(names) and names[-1].startswith("-")
    return [*result, "-pk" if descending else "pk"]


def page_number(text: str) -> int:
    """The number of a page as an address gives it, the first one unless told; 404 for anything else."""
    text = text.strip() or "1"
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Http404
    return int(text)


class RowListView(RowAccessMixin, ListView):
    """The list that the address asks for; what it does not understand is a bad request."""

    model: Any
    paginate_by = 20
    filter_class: Any
    select_related: tuple[str, ...] = ()
    prefetch_related: tuple[str, ...] = ()

    def get_queryset(self) -> QuerySet[Any]:
        """Searched, filtered and sorted."""
        self.filters = self.filter_class(self.request.GET)
        if not self.filters.is_valid():
            raise BadRequest
        rows = self.model._default_manager.select_related(*self.select_related)
        return self.filters.narrow(rows.prefetch_related(*self.prefetch_related))

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """The page asked for; 404 outside the list."""
        paginator = Paginator(queryset, page_size)
        try:
            page: Page[Any] = paginator.page(page_number(self.request.GET.get("page", "")))
        except EmptyPage as error:
            raise Http404 from error
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Words for the page."""
        options = self.model._meta
        return super().get_context_data(
            filters=self.filters,
            searchable=bool(self.filters.SEARCH),
            sort=self.filters.cleaned_data["sort"],
            label=options.verbose_name,
            plural_label=options.verbose_name_plural,
            labels=self.model.field_labels(),
            may_create=may_create(self.request.user, self.model),
            **kwargs,
        )
