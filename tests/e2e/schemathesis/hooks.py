"""What no document tells: the ETag that a row has now, and a name and password that belong together."""

import os
from contextlib import closing
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlsplit

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import CaseMetadata

IF_MATCH = "If-Match"
LONG = 8


def negative_parts(meta: CaseMetadata) -> set[ParameterLocation]:
    """The parts of a request that are wrong on purpose."""
    return {place for place, part in meta.components.items() if part.mode.is_negative}


def etag(url: str) -> str | None:
    """The ETag of the row at an address; None where there is no row."""
    place = urlsplit(url)
    with closing(HTTPConnection(place.netloc, timeout=20)) as connection:
        token = {"Authorization": f"Bearer {os.environ['API_TOKEN']}"}
        connection.request("GET", place.path, headers=token)
        return connection.getresponse().getheader("ETag")


@schemathesis.hook("before_call")
def send_etag(
    _: schemathesis.HookContext, case: schemathesis.Case[Any], kwargs: dict[str, Any]
) -> None:
    """The row is read first, so that the rest of the request decides, and not its condition."""
    if case.meta is None or IF_MATCH not in case.headers:
        return
    negative = negative_parts(case.meta)
    # A condition that is wrong on purpose stays so, and an address that is wrong has no row.
    if negative & {ParameterLocation.HEADER, ParameterLocation.PATH}:
        return
    # Some that were made up stay too where nothing else is wrong: those are answered with 412.
    if not negative and len(case.headers[IF_MATCH]) > LONG:
        return
    found = etag(case.as_transport_kwargs()["url"])
    if found is not None:
        case.headers[IF_MATCH] = found


@schemathesis.hook("before_call")
def sign_in(
    _: schemathesis.HookContext, case: schemathesis.Case[Any], kwargs: dict[str, Any]
) -> None:
    """Who names both a user and a password is one; who names one of them stays unknown."""
    if case.operation.label != "POST /api/tokens" or case.meta is None or negative_parts(case.meta):
        return
    if isinstance(case.body, dict) and {"username", "password"} <= case.body.keys():
        known = {"username": os.environ["API_USER"], "password": os.environ["API_PASSWORD"]}
        case.body = {**case.body, **known}
