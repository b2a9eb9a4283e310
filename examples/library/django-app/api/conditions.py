"""Conditions of requests: ETags made from the version of a row."""

from django.utils.http import parse_etags
from rest_framework.request import Request

from alike.versions import Versioned
from api.exceptions import PreconditionFailed, PreconditionRequired


def etag(row: Versioned) -> str:
    """The ETag of a row."""
    return f'"{row.row_version}"'


def names(header: str, row: Versioned) -> bool:
    """Whether a list of ETags names the row's; a proxy's gzip puts `W/` before it."""
    tags = parse_etags(header)
    return tags == ["*"] or etag(row) in {tag.removeprefix("W/") for tag in tags}


def is_known(request: Request, row: Versioned) -> bool:
    """Whether the client has the row already."""
    return names(request.headers.get("If-None-Match", ""), row)


def is_regardless(request: Request) -> bool:
    """Whether the client wants to write over anything."""
    return bool(parse_etags(request.headers.get("If-Match", "")) == ["*"])


def check(request: Request, row: Versioned) -> None:
    """Only who has read the row as it is may write it."""
    header = request.headers.get("If-Match")
    if header is None:
        raise PreconditionRequired
    if not names(header, row):
        raise PreconditionFailed
