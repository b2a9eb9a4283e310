"""Accounts: who somebody is, and what that person may do."""

from flask import Flask

from app import access
from app.accounts import commands, security
from app.accounts.views import bp
from app.extensions import login_manager


def init_app(app: Flask) -> None:
    """Register who is signed in, what templates ask of rights, the pages and the commands."""
    login_manager.init_app(app)
    security.init_app(app)
    for right in (access.may_read, access.may_create, access.may_change):
        app.add_template_global(right)
    app.register_blueprint(bp, url_prefix="/accounts")
    for command in (commands.create_staff, commands.sweep):
        app.cli.add_command(command)
