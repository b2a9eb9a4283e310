"""Sample users: `manage.py seed --users`."""

from io import StringIO

from django.core.management import call_command
from django.test import TestCase

from accounts.models import User


class SampleUserTests(TestCase):
    """Those whom the sample rows name."""

    def seed(self) -> str:
        """What the command prints."""
        output = StringIO()
        call_command("seed", users=True, stdout=output)
        return output.getvalue()

    def test_can_sign_in(self) -> None:
        name, password = self.seed().split("Sample users, shown once:")[1].split()[:2]
        self.assertTrue(User.objects.get(username=name, is_active=True).check_password(password))

    def test_are_shown_once(self) -> None:
        self.seed()
        self.assertNotIn("Sample users", self.seed())
