"""OpenAPI documents: what two of them say differently, but for what means nothing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from suite.api.rows import Api
from suite.model import HERE

Node = dict[str, Any]
METHODS = ("get", "post", "put", "patch", "delete", "head", "options", "trace")
# Keys of a schema that say nothing of what is valid.
TALK = frozenset(
    {
        "title",
        "description",
        "example",
        "examples",
        "default",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "$comment",
    }
)
# Formats that repeat the type.
WIDTHS = frozenset({"int32", "int64", "float", "double"})


@cache
def canonical() -> Node:
    """The document of the contract."""
    found: Node = yaml.safe_load((HERE / "openapi.yaml").read_text("utf-8"))
    return found


def served(api: Api) -> Node:
    """The document of an app."""
    found: Node = api.as_("anonymous").get("/api/openapi.json").expect(200).json
    return found


def resolved(document: Node) -> Node:
    """A document without references."""

    def follow(node: Any, above: tuple[str, ...] = ()) -> Any:
        if isinstance(node, list):
            return [follow(one, above) for one in node]
        if not isinstance(node, dict):
            return node
        target = node.get("$ref")
        if not isinstance(target, str):
            return {name: follow(one, above) for name, one in node.items()}
        assert target.startswith("#/"), f"{target} leads elsewhere"
        assert target not in above, f"{target} refers to itself"
        found: Any = document
        for part in target[2:].split("/"):
            found = found[part.replace("~1", "/").replace("~0", "~")]
        beside = {name: one for name, one in node.items() if name != "$ref"}
        return follow(found | beside, (*above, target))

    made: Node = follow(document)
    return made


def schema(node: Any) -> Any:
    """A schema in one spelling: types sorted, alternatives that are only types put together."""
    if not isinstance(node, dict):
        return {} if node is True else node
    made = {
        name: one for name, one in node.items() if name not in TALK and not name.startswith("x-")
    }
    for name in ("allOf", "anyOf", "oneOf"):
        if name in made:
            made = _merged(made, name)
    if made.get("format") in WIDTHS:
        del made["format"]
    if made.get("additionalProperties") in ({}, True):
        del made["additionalProperties"]
    if "const" in made:
        made["enum"] = [made.pop("const")]
    _arranged(made)
    for name in ("items", "additionalProperties", "not"):
        if name in made:
            made[name] = schema(made[name])
    if "properties" in made:
        made["properties"] = {name: schema(one) for name, one in made["properties"].items()}
    return made


def _arranged(made: Node) -> None:
    """Sorts what has no order, and takes away what is empty."""
    kinds = made.get("type")
    if isinstance(kinds, list):
        made["type"] = kinds[0] if len(kinds) == 1 else sorted(set(kinds))
    if "required" in made:
        made["required"] = sorted(made["required"])
        if not made["required"]:
            del made["required"]
    if "enum" in made:
        made["enum"] = sorted(made["enum"], key=repr)
        if made.get("type") is None:
            kinds = sorted({"null" if one is None else "string" for one in made["enum"]})
            made["type"] = kinds[0] if len(kinds) == 1 else kinds


def _merged(node: Node, name: str) -> Node:
    """Alternatives or conditions that are one schema, or differ only in type and values."""
    parts = [schema(one) for one in node[name]]
    rest = {key: one for key, one in node.items() if key != name}
    if len(parts) == 1:
        return parts[0] | rest
    if name == "allOf":
        return {key: one for part in parts for key, one in part.items()} | rest
    kinds = [kind for part in parts for kind in _listed(part.get("type"))]
    nulls = [part for part in parts if part in ({"type": "null"}, {"type": "null", "enum": [None]})]
    others = [part for part in parts if part not in nulls]
    keys = {key for part in others for key in part}
    if others and all("enum" in part for part in others):
        listed = [one for part in others for one in part["enum"]] + [None] * bool(nulls)
        return {"type": sorted(set(kinds)), "enum": listed} | rest
    if len(others) == 1:
        values = {"enum": [*others[0]["enum"], None]} if "enum" in others[0] else {}
        return others[0] | {"type": sorted(set(kinds))} | values | rest
    if keys <= {"type", "format", "minimum", "maximum"}:
        return {key: one for part in others for key, one in part.items()} | {"type": kinds} | rest
    return rest | {name: sorted(parts, key=repr)}


def _listed(kind: Any) -> list[str]:
    return kind if isinstance(kind, list) else [kind] if kind else []


def meaning(document: Node) -> Node:
    """What a document says: by path, method and part, in one spelling."""
    whole = resolved(document)
    schemes = {name: _scheme(one) for name, one in _schemes(whole).items()}
    made: Node = {}
    for path, methods in whole["paths"].items():
        shared = methods.get("parameters", [])
        for method in METHODS:
            if method in methods:
                key = f"{method.upper()} {re.sub(r'{[^}]*}', '{}', path)}"
                made[key] = _operation(methods[method], shared, schemes, whole.get("security", []))
    used = {one for operation in made.values() for way in operation["security"] for one in way}
    made["security schemes"] = sorted(used)
    return made


def _schemes(whole: Node) -> Node:
    return whole.get("components", {}).get("securitySchemes", {})


def _scheme(node: Node) -> str:
    """A way to sign in; a cookie's name is each app's own."""
    if node["type"] == "http":
        return f"http {node['scheme'].lower()}"
    return f"{node['type']} {node.get('in', '')}"


def _operation(node: Node, shared: list[Node], schemes: dict[str, str], usual: list[Node]) -> Node:
    ways = sorted([schemes[one] for one in way] for way in node.get("security", usual))
    made: Node = {
        # Not to say who one is as the only way is to say nothing of it.
        "security": [way for way in ways if way or len(ways) > 1],
        "parameters": {},
        "responses": {},
    }
    for one in [*shared, *node.get("parameters", [])]:
        # A path's parts are told apart by their place.
        name = "" if one["in"] == "path" else one["name"].lower()
        name = one["name"] if one["in"] == "query" else name
        made["parameters"][f"{one['in']} {name}".strip()] = {
            "required": bool(one.get("required")),
            "schema": schema(one.get("schema", {})),
        }
    if "requestBody" in node:
        body = node["requestBody"]
        made["body"] = {"required": bool(body.get("required")), **_content(body)}
    for status, answer in node["responses"].items():
        made["responses"][str(status)] = _content(answer)
    return made


def _content(node: Node) -> Node:
    return {
        media: schema(one.get("schema", {})) for media, one in (node.get("content") or {}).items()
    }


def differences(left: Node, right: Node) -> list[str]:
    """Where the app's document (left) says something else than the contract's, one line each."""
    return list(_differing("", meaning(left), meaning(right)))


def _differing(where: str, left: Any, right: Any) -> Iterator[str]:
    if isinstance(left, dict) and isinstance(right, dict):
        for name in sorted({*left, *right}):
            place = f"{where} > {name}" if where else name
            if name not in left:
                yield f"{place}: missing, the contract has {_short(right[name])}"
            elif name not in right:
                yield f"{place}: not in the contract: {_short(left[name])}"
            else:
                yield from _differing(place, left[name], right[name])
    elif left != right:
        yield f"{where}: {_short(left)}, the contract has {_short(right)}"


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 160 else f"{text[:160]}…"
