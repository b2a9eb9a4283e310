"""List pages: search, filters, order and pages of one model."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import BadRequest
from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import F, Q, QuerySet
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


class RowListView(RowAccessMixin, ListView):
    """The list that the address asks for; what it does not understand is a bad request."""

    paginate_by = 20
    filter_class: Any
    search_fields: tuple[str, ...] = ()
    sortable: tuple[str, ...] = ()
    select_related: tuple[str, ...] = ()
    prefetch_related: tuple[str, ...] = ()

    def get_queryset(self) -> QuerySet[Any]:
        """Searched, filtered and sorted."""
        self.filters = self.filter_class(self.request.GET)
        if not self.filters.is_valid():
            raise BadRequest
        rows = self.model._default_manager.select_related(*self.select_related)
        queryset = self.filters.narrow(rows.prefetch_related(*self.prefetch_related))
        if phrase := self.filters.cleaned_data["q"]:
            queryset = queryset.filter(self.matching(phrase))
        return queryset.order_by(*ordering(self.model, self.sort_names()))

    def matching(self, phrase: str) -> Q:
        """Any of the search fields contains the phrase."""
        result = Q()
        for name in self.search_fields:
            result |= Q(**{f"{name}__icontains": phrase})
        return result

    def sort_names(self) -> Sequence[str]:
        """What the visitor asked for, else the model's own order."""
        sort = self.filters.cleaned_data["sort"]
        if not sort:
            return self.model._meta.ordering
        if sort.removeprefix("-") not in self.sortable:
            raise BadRequest
        return [sort]

    def paginate_queryset(self, queryset: Any, page_size: int) -> Any:
        """The page asked for; 404 outside the list."""
        paginator = Paginator(queryset, page_size)
        text = self.request.GET.get("page", "").strip() or "1"
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise Http404
        try:
            page: Page[Any] = paginator.page(text)
        except EmptyPage as error:
            raise Http404 from error
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Words for the page."""
        options = self.model._meta
        return super().get_context_data(
            filters=self.filters,
            searchable=bool(self.search_fields),
            sort=self.filters.cleaned_data["sort"],
            label=options.verbose_name,
            plural_label=options.verbose_name_plural,
            labels=self.model.field_labels(),
            may_create=may_create(self.request.user, self.model),
            **kwargs,
        )
