"""Users: Django's own, in a table of ours so that it can grow."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, Group, UserManager

STAFF = "staff"


class Users(UserManager["User"]):
    """Makes users, staff among them."""

    def create_staff(self, username: str, **fields: Any) -> "User":
        """Somebody who may do everything with the rows: a member of the group that may."""
        user = self.create_user(username, is_staff=True, **fields)
        user.groups.add(Group.objects.get(name=STAFF))
        return user


class User(AbstractUser):
    """Somebody with an account."""

    TITLE: ClassVar[str] = "username"

    objects: ClassVar = Users()

    class Meta:
        db_table = "user"
