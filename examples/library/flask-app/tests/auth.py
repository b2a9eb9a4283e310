"""Accounts for tests, and browsers that are signed in with them."""

import itertools
from typing import Any, Self

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.accounts.models import User
from tests.database import save

PASSWORD = "correct horse battery staple"
numbers = itertools.count(1)


def make_user(username: str | None = None, password: str = PASSWORD, **values: Any) -> User:
    """An account; without a name it gets one that nobody else has."""
    name = username or f"user{next(numbers)}"
    user = User(username=name, email=f"{name}@example.com", **values)
    user.set_password(password)
    return save(user)


class SiteClient(FlaskClient):
    """One browser. Each request gets an application context of its own, as on a server."""

    user: User

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request."""
        with self.application.app_context():
            return super().open(*args, **kwargs)

    def sign_in(self, user: User, password: str = PASSWORD) -> Self:
        """Sign in on the site's own page."""
        data = {"username": user.username, "password": password}
        response = self.post("/accounts/login/", data=data)
        assert response.status_code == 302, "this account may not sign in"
        self.user = user
        return self
