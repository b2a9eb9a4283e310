"""How values look on pages, and the headings of lists."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

from django import template
from django.utils import timezone
from django.utils.html import format_html

from core.moments import duration_text

register = template.Library()


@register.filter
def show(value: Any) -> str:
    """A value as text; absent ones as a dash. Moments are shown in the project's time zone."""
    if value is None or value == "":
        return format_html('<span class="empty">{}</span>', "—")
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).replace(tzinfo=None).isoformat(" ", "seconds")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S")
    if isinstance(value, dt.timedelta):
        return duration_text(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


@register.filter
def show_json(value: Any) -> str:
    """A JSON value in one line."""
    return show(None if value is None else json.dumps(value, ensure_ascii=False))


@register.inclusion_tag("_heading.html", takes_context=True)
def heading(context: Any, name: str, label: str, sortable: bool, numeric: bool) -> dict[str, Any]:
    """The head of a column; where it sorts, a link that turns the order round."""
    order = {name: "ascending", f"-{name}": "descending"}.get(context["sort"], "none")
    query = context["request"].GET.copy()
    query["sort"] = f"-{name}" if order == "ascending" else name
    query.pop("page", None)
    return {
        "label": label,
        "sortable": sortable,
        "numeric": numeric,
        "order": order,
        "address": f"?{query.urlencode()}",
    }


@register.simple_tag(takes_context=True)
def page_address(context: Any, number: int) -> str:
    """The same list at another page."""
    query = context["request"].GET.copy()
    query["page"] = str(number)
    return f"?{query.urlencode()}"
