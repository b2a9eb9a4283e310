"""The JSON API: every model below /api, with documentation."""

from functools import partial

from flask import Blueprint, Flask
from werkzeug.routing import IntegerConverter

from app.api import auth, docs, openapi, problems, tokens
from app.api.resources import Resource
from app.api.views import Collection, Item
from app.extensions import csrf
from app.library import api as library_api

RESOURCES: list[Resource] = [
    *library_api.RESOURCES,
]


class NumberConverter(IntegerConverter):
    """A number in the digits of ASCII alone."""

    regex = "[0-9]+"


def make_blueprint() -> Blueprint:
    """All addresses of the API."""
    bp = Blueprint("api", __name__, url_prefix="/api")
    bp.before_request(auth.identify)
    # No address leads to another one.
    add = partial(bp.add_url_rule, merge_slashes=False)
    for one in RESOURCES:
        address, kind = f"/{one.route}", "uuid" if one.has_uuids else "number"
        add(address, view_func=Collection.as_view(f"{one.route}-list", one))
        add(f"{address}/<{kind}:id>", view_func=Item.as_view(f"{one.route}-item", one))
    add("/tokens", view_func=tokens.TokenList.as_view("tokens"))
    add("/tokens/<uuid:id>", view_func=tokens.TokenItem.as_view("token"))
    add("/openapi.json", view_func=docs.openapi_json)
    add("/docs", endpoint="docs", view_func=docs.page)
    return bp


def init_app(app: Flask) -> None:
    """Register the addresses and how errors are told."""
    app.url_map.converters["number"] = NumberConverter
    app.json.sort_keys = False  # type: ignore[attr-defined]
    problems.init_app(app)
    auth.init_app(app)
    bp = make_blueprint()
    # Programs have no form of the site that would prove where a request comes from.
    csrf.exempt(bp)
    app.register_blueprint(bp)
    app.extensions["openapi"] = openapi.document(app, RESOURCES)
