"""Both apps' API side by side: every request goes to both, and the answers are compared."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any

from suite.api.client import Client, Reply, collection, item
from suite.api.rows import Api, Json
from suite.model import Entity
from suite.normal import UUID
from suite.pair import HEADERS, Pair

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
TOKEN = re.compile(r'(?<="token": ")[^"]+')
OWN_HEADERS = (*HEADERS, "etag", "www-authenticate")
Paths = str | tuple[str, str]
Replies = tuple[Reply, Reply]


def _moment(found: re.Match[str]) -> str:
    """A time of the run is told as such."""
    told = datetime.fromisoformat(found.group())
    return "NOW" if abs(datetime.now(UTC) - told) < timedelta(hours=3) else found.group()


class ApiPair:
    """The API of the Flask app on the left, that of the Django app on the right."""

    def __init__(self, pair: Pair) -> None:
        self.pair = pair
        self.apis = (Api(pair.left, pair.rows[0]), Api(pair.right, pair.rows[1]))
        self.kept: dict[str, tuple[str, str]] = {}

    def clients(self, who: str) -> tuple[Client, Client]:
        """The same visitor of both."""
        return self.apis[0].as_(who), self.apis[1].as_(who)

    def ask(self, who: str, method: str, paths: Paths, value: Any = ..., **options: Any) -> Replies:
        """Sends a request to both and compares; a pair of values has one for each."""
        both = (paths, paths) if isinstance(paths, str) else paths
        values = value if isinstance(value, tuple) else (value, value)
        found: list[Reply] = []
        for client, path, given in zip(self.clients(who), both, values, strict=True):
            body = () if given is ... else (given,)
            found.append(client.send(method, path, *body, **options))
        self.compare(f"{who} {method} {both[0]} {_told(options)}".strip(), (found[0], found[1]))
        return found[0], found[1]

    def compare(self, where: str, found: Replies) -> None:
        """Compares two answers: status, headers, body."""
        pair = self.pair
        pair.compared += 1
        left, right = found
        pair.observe("api status", where, _status(left), _status(right))
        if left.status != right.status:
            return
        for name in OWN_HEADERS:
            first, second = (_header(one, name) for one in found)
            pair.observe("api header", f"{name} of {where}", first, second)
        links = [UUID.sub("UUID", one.headers.get("location", "")) for one in found]
        pair.observe("api header", f"location of {where}", *links)
        document = left.response.request.url.path.endswith("openapi.json")
        if all(one.media.endswith("json") and one.response.content for one in found):
            texts = ("", "") if document else [comparable(one.json) for one in found]
            pair.observe("api body", where, *_own_ids(texts[0], texts[1]))

    def observe_bodies(self, where: str, entity: Entity, texts: list[str]) -> None:
        """Compares two texts of JSON; random ids are told apart by their order."""
        if entity.ids == "integer":
            self.pair.observe("api body", where, *_own_ids(texts[0], texts[1]))

    def values(self, entity: Entity, changes: Json | None = None) -> tuple[Any, Any]:
        """The same valid body for both, with either app's own ids in it."""
        first, second = (one.values(entity, changes) for one in self.apis)
        return first, second

    def add(self, who: str, entity: Entity, changes: Json | tuple[Json, Json]) -> Replies:
        """Sends the same new row to both."""
        sides = changes if isinstance(changes, tuple) else (changes, changes)
        first, second = (
            one.values(entity, given) for one, given in zip(self.apis, sides, strict=True)
        )
        return self.ask(who, "POST", collection(entity), value=(first, second))

    def make(self, entity: Entity) -> tuple[str, str]:
        """Adds the same row to both, and gives their ids."""
        first, second = (one.make(entity).key for one in self.apis)
        return first, second

    def shared(self, entity: Entity) -> tuple[str, str]:
        """The ids of a row that both have and tests only look at."""
        if entity.name not in self.kept:
            self.kept[entity.name] = self.make(entity)
        return self.kept[entity.name]

    def item(self, entity: Entity, keys: tuple[str, str]) -> tuple[str, str]:
        """Addresses of one row in both."""
        return item(entity, keys[0]), item(entity, keys[1])

    def json_id(self, entity: Entity, key: str) -> int | str:
        """An id as JSON has it."""
        return int(key) if entity.ids == "integer" else key


def _told(options: dict[str, Any]) -> str:
    """What was special about a request, in short."""
    return " ".join(f"{name}={value!r:.60}" for name, value in options.items() if value is not None)


def _status(reply: Reply) -> str:
    """A status, with what a refused body was refused for."""
    return f"{reply.status} {reply.codes}" if reply.status == 422 else str(reply.status)


def _header(reply: Reply, name: str) -> str:
    """A header without the order of its parts; empty where it says nothing."""
    asked = reply.response.request.method
    # Allow may go with any answer, a type without a body means nothing.
    if name == "allow" and reply.status != 405 and asked != "OPTIONS":
        return ""
    if name == "content-type" and not reply.response.content and asked != "HEAD":
        return ""
    value = reply.headers.get(name, "").lower()
    return ", ".join(sorted(part.strip() for part in value.split(",")))


def comparable(value: Any) -> str:
    """JSON as a text: without the order of keys, times of the run and secrets."""
    if isinstance(value, dict) and "results" in value and _is_random(value["results"]):
        value = value | {"results": len(value["results"])}
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return TOKEN.sub("TOKEN", MOMENT.sub(_moment, text))


def _is_random(rows: list[Any]) -> bool:
    """Whether rows have random ids: those of one second have no order."""
    return bool(rows) and isinstance(rows[0].get("id"), str)


def _own_ids(left: str, right: str) -> tuple[str, str]:
    """Random ids that only one of them has are numbered in their order."""
    made = []
    for own, other in ((left, right), (right, left)):
        known = set(UUID.findall(other))
        names = {
            key: f"UUID-{at}"
            for at, key in enumerate(k for k in dict.fromkeys(UUID.findall(own)) if k not in known)
        }
        for key, name in names.items():
            own = own.replace(key, name)
        made.append(own)
    return made[0], made[1]
