"""Which members of a body name rows, and rows that there are: a schema says no more than "an integer"."""

import json
import os
from pathlib import Path
from typing import Any
from zlib import crc32

import rows

MODEL = json.loads(Path(os.environ["API_MODEL"]).read_text("utf-8"))
ROUTES = {entity["name"]: entity["route"] for entity in MODEL["entities"]}
# Of each entity its relations, and where the rows are that they lead to; users have no address.
RELATIONS = {
    f"/api/{entity['route']}": {one["name"]: ROUTES.get(one["to"]) for one in entity["relations"]}
    for entity in MODEL["entities"]
}
SAMPLE_USERS = [1, 2, 3]
STAY = 4


def known(value: Any, there: list[Any]) -> Any:
    """An id that there is instead of a made-up one; one in four stays, to be refused."""
    if isinstance(value, list):
        return [*{known(one, there): None for one in value}]
    number = crc32(str(value).encode())
    return value if value is None or not there or number % STAY == 0 else there[number % len(there)]


def connected(path: str, body: dict[str, Any]) -> dict[str, Any]:
    """A body whose relations lead to rows, for an address of the document."""
    relations = RELATIONS.get(path.removesuffix("/{id}"), {})
    named = {name: relations[name] for name in body if name in relations}
    there = {name: rows.ids(route) if route else SAMPLE_USERS for name, route in named.items()}
    return body | {name: known(body[name], found) for name, found in there.items()}
