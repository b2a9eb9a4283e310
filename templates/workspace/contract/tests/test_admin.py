"""The admin: for staff only, with every entity, under the strict policy."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from suite.app import LOGIN, App
from suite.browser import Answer, Browser, filled
from suite.model import Entity
from suite.rows import Rows
from tests.test_security import check_headers


def home(entity: Entity) -> str:
    """Address of the entity's list in the admin, the same in both apps."""
    return f"/admin/{entity.area}/{entity.name.lower()}/"


def pages(app: App, entity: Entity, key: str) -> dict[str, str]:
    """Addresses of the entity's pages; beyond the list each admin has its own."""
    start = home(entity)
    if app.name == "flask":
        return {
            "list": start,
            "new": f"{start}new/",
            "edit": f"{start}edit/?id={key}",
            "delete": f"{start}delete/?id={key}",
        }
    return {
        "list": start,
        "new": f"{start}add/",
        "edit": f"{start}{key}/change/",
        "delete": f"{start}{key}/delete/",
    }
