"""What a request says beside its address: its body, and the version that it means."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from flask import abort, request

from app import rows
from app.alike import wire
from app.database import Row, StaleRowError

T = TypeVar("T")
ETAG = re.compile(r'(?:W/)?"([^"]*)"')


def require_json() -> None:
    """The API reads nothing else."""
    if request.mimetype != "application/json":
        abort(415)


def read_json() -> Any:
    """The value of the body."""
    try:
        return wire.read(request.get_data())
    except (ValueError, RecursionError):
        abort(400)


def names_version(header: str, row: Row) -> bool:
    """Whether a header with ETags, or `*`, means the row as it is.

    A proxy that compresses makes an ETag weak; it still names the same version.
    """
    if header.strip() == "*":
        return True
    tags = [ETAG.fullmatch(part.strip()) for part in header.split(",")]
    return any(tag[1] == str(row.row_version) for tag in tags if tag)


def is_known(row: Row) -> bool:
    """Whether the client has this version already."""
    return names_version(request.headers.get("If-None-Match", ""), row)


def require_version(row: Row) -> None:
    """The client says which version it means to change."""
    if "If-Match" not in request.headers:
        abort(428)
    if not names_version(request.headers["If-Match"], row):
        abort(412)


def attempt(row: Row, write: Callable[[int], T]) -> T:
    """Write to the version that the client means, as long as there is one that it means."""
    while True:
        require_version(row)
        try:
            return write(row.row_version)
        except StaleRowError:
            rows.changed_or_gone(row)
