"""What tests of lists ask of a list."""

from __future__ import annotations

import re
from typing import Any

import pytest

from suite.browser import Browser
from suite.model import MODEL, Entity
from suite.pages import Page

SIZE = 20


def fields(test: str) -> list[Any]:
    """Fields that a list can search, filter or sort by."""
    return [
        pytest.param(entity, field, id=f"{entity.name}.{field.name}")
        for entity in MODEL.entities
        for field in entity.fields
        if getattr(field, test)
    ]


def every_id(browser: Browser, entity: Entity, **query: str) -> list[str]:
    """The ids on all pages of a list."""
    found: list[str] = []
    page = 1
    while True:
        answer = browser.get(entity.list_path, page=str(page), **query)
        assert answer.status == 200
        found += answer.page.row_ids
        if len(answer.page.row_ids) < SIZE or len(found) >= total(answer.page):
            return found
        page += 1


def total(page: Page) -> int:
    """The number of rows that a list says it has."""
    found = re.search(r"\d+", page.text("p.count"))
    return int(found.group()) if found else 0
