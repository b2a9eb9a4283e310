"""What tests read from a page."""

import re
from html import unescape

from werkzeug.test import TestResponse


def errors(response: TestResponse) -> dict[str, list[str]]:
    """Messages by field, as the form shows them; those above the form under an empty name."""
    lists = re.findall(r'<ul class="errors([^>]*)>(.*?)</ul>', response.text, re.DOTALL)
    found: dict[str, list[str]] = {}
    for attributes, items in lists:
        name = re.search(r'id="id_(\w+)_error"', attributes)
        messages = re.findall(r"<li[^>]*>(.*?)</li>", items, re.DOTALL)
        found[name[1] if name else ""] = [unescape(message) for message in messages]
    return found


def row_ids(response: TestResponse, path: str) -> list[str]:
    """Ids of the rows that a list shows, in its order."""
    _, _, table = response.text.partition("<tbody>")
    return re.findall(rf'<a href="{path}([^/"]+)/"', table.partition("</tbody>")[0])
