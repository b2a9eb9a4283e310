"""The blueprint that all pages of this package belong to."""

from flask import Blueprint

bp = Blueprint("library", __name__)
