"""What a form's texts are in JSON: as they are sent, and as they are answered."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from suite.api.wire import Written
from suite.model import MODEL, Entity, Field, Relation
from suite.rows import Values
from suite.values import read_duration

READ_ONLY = ("id", "row_version", "owned_by", "created_at", "updated_at")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def is_yes(text: str) -> bool:
    """Whether a form's box was ticked."""
    return text not in ("", "0", "off", "false", "False")


def duration(value: timedelta) -> str:
    """`P1DT2H`, `-PT5M`, `PT0S`."""
    seconds = abs(value) // timedelta(seconds=1)
    days, seconds = divmod(seconds, 86400)
    hours, seconds = divmod(seconds, 3600)
    minutes, seconds = divmod(seconds, 60)
    parts = (("H", hours), ("M", minutes), ("S", seconds))
    clock = "".join(f"{number}{unit}" for unit, number in parts if number)
    if not days and not clock:
        return "PT0S"
    sign = "-" if value < timedelta(0) else ""
    return sign + "P" + (f"{days}D" if days else "") + (f"T{clock}" if clock else "")


def moment(text: str) -> str:
    """A time of the pages, which is in the project's zone, as UTC."""
    local = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(MODEL.timezone))
    return f"{local.astimezone(UTC).replace(tzinfo=None).isoformat('T', 'seconds')}Z"


def field_value(field: Field, typed: str) -> Any:
    """What says in JSON the same as a text in the form's field."""
    text = typed.strip()
    if field.type == "boolean":
        return is_yes(text)
    if field.is_text:
        return typed if text or not field.nullable else None
    if text == "":
        return None
    match field.type:
        case "integer":
            return int(text)
        case "float":
            return Written(text)
        case "datetime":
            return moment(text)
        case "duration":
            return duration(read_duration(text))
        case "json":
            return json.loads(text)
    return text


def field_answer(field: Field, typed: str) -> Any:
    """What the API answers for a text that was accepted."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").strip()
    if field.type == "boolean":
        return is_yes(text)
    if text == "":
        return "" if field.is_text and not field.nullable else None
    match field.type:
        case "integer":
            return int(text)
        case "float":
            return float(text)
        case "decimal":
            return f"{abs(Decimal(text)) if not Decimal(text) else Decimal(text):.{field.places}f}"
        case "time":
            return time.fromisoformat(text).isoformat("seconds")
        case "datetime":
            return moment(text)
        case "duration":
            return duration(read_duration(text))
        case "uuid":
            return str(uuid.UUID(text))
        case "json":
            return json.loads(text)
    return text


def ids_of(link: Relation) -> str:
    """Of what kind the ids of a relation's targets are."""
    return "integer" if link.to_user else MODEL.entity(link.to).ids


def target_id(link: Relation, key: str) -> int | str:
    """The id of a target as JSON has it."""
    return int(key) if ids_of(link) == "integer" else key


def link_value(link: Relation, given: str | list[str] | None) -> Any:
    """The target of a relation in JSON, as it is sent and answered: many are sorted."""
    if link.many:
        listed = [given] if isinstance(given, str) else given or []
        return sorted({target_id(link, one) for one in listed if one})
    assert not isinstance(given, list)
    return target_id(link, given) if given else None


def sent(entity: Entity, values: Values) -> dict[str, Any]:
    """A whole form as the JSON that says the same."""
    made: dict[str, Any] = {}
    for name in entity.members:
        member = entity.by_name[name]
        given = values.get(name)
        if isinstance(member, Relation):
            made[name] = link_value(member, given)
        elif name in values or member.type == "boolean":
            assert not isinstance(given, list)
            made[name] = field_value(member, given or "")
    return made


def answered(entity: Entity, values: Values) -> dict[str, Any]:
    """What the API answers for the members of a row that was made from a form's values."""
    made: dict[str, Any] = {}
    for name in entity.members:
        member = entity.by_name[name]
        given = values.get(name)
        if isinstance(member, Relation):
            made[name] = link_value(member, given)
        else:
            assert not isinstance(given, list)
            made[name] = field_answer(member, given or "")
    return made


def members(entity: Entity, row: Mapping[str, Any]) -> dict[str, Any]:
    """The members of a row that was answered."""
    return {name: row[name] for name in entity.members}


def keys(entity: Entity) -> list[str]:
    """The keys of a row, in their order."""
    own = [name for name in ("created_at", "updated_at") if getattr(entity, name)]
    owner = ["owned_by"] if entity.owned else []
    return ["id", *entity.members, *owner, *own, "row_version"]
