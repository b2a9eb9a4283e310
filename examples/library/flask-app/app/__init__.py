"""The application factory."""

from collections.abc import Mapping
from logging.config import dictConfig
from typing import Any

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app import (
    accounts,
    admin,
    api,
    cli,
    database,
    display,
    errors,
    health,
    home,
    library,
    registry,
    security,
)
from app.alike import limits
from app.config import LOGGING, load_config
from app.extensions import csrf


def create_app(overrides: Mapping[str, Any] | None = None) -> Flask:
    """Build the application; tests override settings."""
    dictConfig(LOGGING)
    app = Flask(__name__)
    app.config.from_mapping(load_config())
    app.config.from_mapping(overrides or {})
    if app.config["BEHIND_PROXY"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_host=0)  # type: ignore[method-assign]

    database.init_app(app)
    limits.init_app(app)
    csrf.init_app(app)
    security.init_app(app)
    errors.init_app(app)
    display.init_app(app)
    registry.init_app(app)
    cli.init_app(app)

    app.register_blueprint(health.bp)
    app.register_blueprint(home.bp)
    app.register_blueprint(library.bp)
    accounts.init_app(app)
    api.init_app(app)
    admin.init_app(app)
    return app
