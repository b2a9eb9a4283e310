"""How rows look on the pages of other rows, to a visitor who may not read them all."""

from typing import Any

from django import template
from django.utils.html import format_html

from core.templatetags.display import show

register = template.Library()


@register.simple_tag(takes_context=True)
def row_text(context: Any, row: Any) -> str:
    """A related row: named where the visitor may read it, a dash where it is nobody's business."""
    return str(row) if row is not None and is_named(context, row) else show(None)


@register.simple_tag(takes_context=True)
def row_link(context: Any, row: Any) -> str:
    """The same, as a link to its page where it has one."""
    if row is None:
        return show(None)
    if hasattr(row, "list_url") and is_named(context, row):
        return format_html('<a href="{}" dir="auto">{}</a>', row.get_absolute_url(), row)
    return format_html('<span dir="auto">{}</span>', row_text(context, row))


def is_named(context: Any, row: Any) -> bool:
    """Users have no pages; of other rows the visitor's navigation tells which may be read."""
    if not hasattr(row, "list_url"):
        return True
    return row.list_url() in {one["url"] for one in context["navigation"]}
