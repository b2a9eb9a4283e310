"""Who may ask, in the OpenAPI document."""

from apispec import APISpec

from app.api.json_schema import Part
from app.database import Row

MEMBERS: list[Part] = [{"token": []}, {"session": []}]


def add_schemes(spec: APISpec, cookie: str) -> None:
    """How somebody is known: by a token, or by a session of the pages."""
    add = spec.components.security_scheme
    add("token", {"type": "http", "scheme": "bearer"})
    add("session", {"type": "apiKey", "in": "cookie", "name": cookie})


def readers(model: type[Row]) -> list[Part]:
    """How to be known to whoever may read."""
    return [*MEMBERS, {}] if model.ACCESS == "public" else MEMBERS


def guard(operations: dict[str, Part], model: type[Row]) -> None:
    """Say of each method who may ask, and what others are told."""
    for method, one in operations.items():
        reading = method == "get"
        refused = [401] if reading else [401, 403]
        if model.ACCESS == "staff":
            refused.append(404)
        told = {str(code): f"problem-{code}" for code in refused}
        one["security"] = readers(model) if reading else MEMBERS
        one["responses"] = dict(sorted({**one["responses"], **told}.items()))
