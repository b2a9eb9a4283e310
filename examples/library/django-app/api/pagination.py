"""Pages of lists."""

from typing import Any

from django.core.exceptions import BadRequest
from rest_framework.pagination import PageNumberPagination
from rest_framework.request import Request

from api.filters import parameter
from core.lists import page_number


class Pages(PageNumberPagination):
    """Twenty rows unless told; links are paths of this site."""

    page_size = 20
    page_size_query_param = "page_size"
    max_page_size = 100
    page: Any
    request: Request

    def get_page_size(self, request: Request) -> int:
        """What the address asks for, within bounds."""
        text = request.query_params.get("page_size", "").strip() or str(self.page_size)
        if not (text.isascii() and text.isdigit() and len(text) < 10):
            raise BadRequest
        if not 1 <= int(text) <= self.max_page_size:
            raise BadRequest
        return int(text)

    def get_page_number(self, request: Request, paginator: Any) -> int:
        """As strict as the page of the list."""
        return page_number(request.query_params.get("page", ""))

    def get_next_link(self) -> str | None:
        """The address of the next page."""
        return self.link(self.page.next_page_number()) if self.page.has_next() else None

    def get_previous_link(self) -> str | None:
        """The address of the page before."""
        return self.link(self.page.previous_page_number()) if self.page.has_previous() else None

    def link(self, number: int) -> str:
        """This address with another page."""
        query = self.request.query_params.copy()
        query["page"] = str(number)
        return f"{self.request.path}?{query.urlencode()}"

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """What a list looks like."""
        link = {"type": ["string", "null"], "description": "A path of this site."}
        members = {
            "count": {"type": "integer"},
            "next": link,
            "previous": link,
            "results": schema,
        }
        return {"type": "object", "required": [*members], "properties": members}

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """Which page, and how long."""
        size = {"minimum": 1, "maximum": self.max_page_size}
        return [
            parameter("page", {"type": "integer", "minimum": 1}),
            parameter("page_size", {"type": "integer", **size}, "Rows of a page; 20 unless told."),
        ]
