"""Who may open which page: the table of the contract."""

from __future__ import annotations

from suite.model import MODEL, Entity

# Without accounts all visitors are the same.
VISITORS = ("anonymous", "bob", "alice", "staff") if MODEL.accounts else ("anonymous",)
PAGES = ("list", "detail", "new", "edit", "delete")


def expected(entity: Entity, visitor: str, page: str) -> int:
    """The status that the table of the contract gives for opening a page of a row of alice."""
    if not MODEL.accounts:
        return 200
    reads = page in ("list", "detail")
    if visitor == "anonymous":
        return 200 if reads and entity.access == "public" else 302
    if entity.access == "staff" and visitor != "staff":
        return 404
    if page in ("edit", "delete") and entity.owned and visitor == "bob":
        return 403
    return 200


def address(entity: Entity, key: str, page: str) -> str:
    """Address of a page."""
    if page == "list":
        return entity.list_path
    if page == "new":
        return entity.new_path
    return entity.path(key) if page == "detail" else entity.path(key, page)
