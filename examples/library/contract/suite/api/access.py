"""Who may do what through the API: the table of the contract."""

from __future__ import annotations

from typing import Any

from suite.api.client import Client, collection, item
from suite.model import MODEL, Entity

METHODS = ("list", "read", "create", "replace", "change", "delete")
READS = ("list", "read")


def expected(entity: Entity, visitor: str, what: str) -> int | None:
    """The status that the table of the contract gives for a row of alice; None: it is allowed."""
    if not MODEL.accounts:
        return None
    if visitor == "anonymous":
        return None if what in READS and entity.access == "public" else 401
    if entity.access == "staff" and visitor != "staff":
        return 404
    if what in ("replace", "change", "delete") and entity.owned and visitor == "bob":
        return 403
    return None


def ask(client: Client, entity: Entity, key: str, what: str, value: Any, **options: Any) -> Any:
    """Does one thing."""
    path = item(entity, key)
    match what:
        case "list":
            return client.get(collection(entity))
        case "read":
            return client.get(path)
        case "create":
            return client.post(collection(entity), value, **options)
        case "replace":
            return client.put(path, value, **options)
        case "change":
            return client.patch(path, value, **options)
    return client.delete(path, **options)
