"""How rows look on the pages of other rows."""

from typing import Any

from django import template
from django.utils.html import format_html

from core.templatetags.display import show

register = template.Library()


@register.simple_tag
def row_text(row: Any) -> str:
    """A related row by its title, a dash where there is none."""
    return show(row)


@register.simple_tag
def row_link(row: Any) -> str:
    """The same, as a link to its page."""
    if row is None:
        return show(None)
    return format_html('<a href="{}" dir="auto">{}</a>', row.get_absolute_url(), row)
