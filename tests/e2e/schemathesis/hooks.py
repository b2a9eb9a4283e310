"""What no document tells: versions, ids that there are, a name and password that belong together."""

import os
from typing import Any
from urllib.parse import urlsplit

import schemathesis
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import CaseMetadata

import relations
import rows

Case = schemathesis.Case[Any]
IF_MATCH = "If-Match"
LONG = 8


def negative_parts(meta: CaseMetadata) -> set[ParameterLocation]:
    """The parts of a request that are wrong on purpose."""
    return {place for place, part in meta.components.items() if part.mode.is_negative}


@schemathesis.hook("before_call")
def send_etag(_: schemathesis.HookContext, case: Case, kwargs: dict[str, Any]) -> None:
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
    found = rows.etag(urlsplit(case.as_transport_kwargs()["url"]).path)
    if found is not None:
        case.headers[IF_MATCH] = found


@schemathesis.hook("before_call")
def fill_body(_: schemathesis.HookContext, case: Case, kwargs: dict[str, Any]) -> None:
    """Good bodies name rows that there are, and a user where they name both user and password."""
    if case.meta is None or negative_parts(case.meta) or not isinstance(case.body, dict):
        return
    case.body = relations.connected(case.path, case.body)
    if case.path == "/api/tokens" and {"username", "password"} <= case.body.keys():
        user = {"username": os.environ["API_USER"], "password": os.environ["API_PASSWORD"]}
        case.body = {**case.body, **user}
