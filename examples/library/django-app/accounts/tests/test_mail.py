"""Mail: what EMAIL_URL means."""

import os
from runpy import run_path
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.test import SimpleTestCase


class MailTests(SimpleTestCase):
    """What EMAIL_URL means."""

    def settings_for(self, address: str) -> dict[str, Any]:
        """The mail settings as they would be with this address."""
        with patch.dict(os.environ, EMAIL_URL=address):
            values = run_path(str(settings.BASE_DIR / "config" / "settings.py"))
        names = ("PORT", "USE_SSL", "USE_TLS", "HOST_USER")
        return {name: values[f"EMAIL_{name}"] for name in names}

    def test_no_password_goes_in_the_clear(self) -> None:
        for address, expected in (
            ("smtp://mail.example", (25, False, False, "")),
            ("smtp://ada:secret@mail.example", (587, False, True, "ada")),
            ("smtps://a%40b:secret@mail.example:4650", (4650, True, False, "a@b")),
        ):
            with self.subTest(address):
                self.assertEqual(tuple(self.settings_for(address).values()), expected)

    def test_is_needed_outside_development(self) -> None:
        with self.assertRaises(SystemExit):
            self.settings_for("")
