"""The site as tests see it: through a browser."""

from typing import Any, Self

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.accounts.models import User
from tests.auth import PASSWORD


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
