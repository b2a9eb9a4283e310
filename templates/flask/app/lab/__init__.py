"""The lab: pages that show what the rest of the application does not."""

from flask import Flask

from app.lab.converters import CodeConverter
from app.lab.views import bp


def init_app(app: Flask) -> None:
    """Register the converter of addresses, which rules name, then the pages."""
    app.url_map.converters["code"] = CodeConverter
    app.register_blueprint(bp, url_prefix="/lab")
