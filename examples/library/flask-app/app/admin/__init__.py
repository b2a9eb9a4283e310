"""The admin: every model's rows, and the accounts, for staff."""

from flask import Flask
from flask_admin import Admin
from flask_admin.theme import Bootstrap4Theme

from app.admin.users import UserView
from app.admin.views import HomeView
from app.library import admin as library_admin


def init_app(app: Flask) -> None:
    """Register the admin's pages below /admin/."""
    site = Admin(
        name=app.config["TITLE"],
        index_view=HomeView(),
        theme=Bootstrap4Theme(base_template="admin/site.html"),
    )
    # A view looks for the session as soon as it is made.
    with app.app_context():
        site.add_views(*(view() for view in library_admin.VIEWS))
        site.add_view(UserView())
    site.init_app(app)
