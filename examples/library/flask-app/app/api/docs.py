"""The documentation of the API: a document for programs, a page for people."""

from flask import current_app, jsonify, render_template
from flask.typing import ResponseReturnValue


def openapi_json() -> ResponseReturnValue:
    """The OpenAPI document, as it was made at the start."""
    return jsonify(current_app.extensions["openapi"])


def page() -> str:
    """Swagger UI over the document."""
    return render_template("api_docs.html")
