"""The accounts in the admin: who may sign in, and who is staff."""

from typing import Any, ClassVar

from app.accounts.models import User
from app.admin.views import TableView
from app.alike.fields import BooleanField
from app.database import writing
from app.extensions import db
from app.forms import PageForm


class UserForm(PageForm):
    """What staff may change; everything else is the user's own business."""

    active = BooleanField("Active", description="Whoever is not active may not sign in.")
    is_staff = BooleanField("Staff", description="Staff may do everything.")


class UserView(TableView):
    """All accounts."""

    can_create = False
    can_delete = False
    form = UserForm
    column_list = ("username", "email", "active", "is_staff", "date_joined")
    column_labels: ClassVar = {
        "username": "User name",
        "email": "E-mail address",
        "active": "Active",
        "is_staff": "Staff",
        "date_joined": "Joined",
    }
    column_searchable_list = ("username", "email")
    column_default_sort = "username"

    def __init__(self) -> None:
        super().__init__(User, db, name="Users", endpoint="admin_user", url="accounts/user")

    def update_model(self, form: Any, model: Any) -> bool:
        """Keep who may do what."""
        with writing():
            form.populate_obj(model)
        return True
