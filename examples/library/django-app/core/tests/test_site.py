"""What the whole site does: headers, errors, probes, sample rows and the front page."""

import os
from io import StringIO
from pathlib import Path
from runpy import run_path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client, RequestFactory, SimpleTestCase, TestCase, override_settings

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.limits import check_body
from config.secret import secret_key
from core.registry import MODELS

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class HomeTests(TestCase):
    """The front page."""

    def test_shows_what_the_visitor_may_read(self) -> None:
        seen = self.client.get("/").text
        self.client.force_login(make_staff())
        everything = self.client.get("/").text
        for model in MODELS:
            with self.subTest(model):
                link = f'href="{model.list_url()}"'
                self.assertIn(link, everything)
                self.assertEqual(link in seen, model.ACCESS == "public")


class HeaderTests(TestCase):
    """What every answer carries."""

    def test_every_answer_has_them(self) -> None:
        for path in ("/", "/no-such-page/", "/healthz", "/static/app.css"):
            with self.subTest(path):
                response = self.client.get(path)
                list(response)  # A file is closed when it has been read.
                headers = response.headers
                self.assertEqual({name: headers.get(name) for name in HEADERS}, HEADERS)
                self.assertTrue(headers["Content-Security-Policy"].startswith("default-src 'none'"))

    def test_pages_of_members_are_kept_by_nobody(self) -> None:
        self.assertEqual(self.client.get("/").headers["Cache-Control"], "no-cache")
        self.client.force_login(make_user())
        self.assertEqual(self.client.get("/").headers["Cache-Control"], "private, no-store")

    @override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=60)
    def test_https_is_asked_for(self) -> None:
        response = self.client.get("/?a=b")
        self.assertEqual(response.status_code, 301)
        self.assertEqual(response.headers["Location"], "https://testserver/?a=b")
        self.assertEqual(self.client.get("/healthz").status_code, 200)
        secure = self.client.get("/", secure=True)
        self.assertTrue(secure.headers["Strict-Transport-Security"].startswith("max-age=60"))


class ErrorTests(TestCase):
    """Error pages in the look of the site."""

    def test_other_hosts_are_refused(self) -> None:
        response = self.client.get("/", headers={"host": "evil.example"})
        self.assertContains(response, "Bad request", status_code=400)

    def test_unknown_page_is_not_found(self) -> None:
        self.assertContains(self.client.get("/no-such-page/"), "Page not found", status_code=404)

    def test_wrong_method_says_what_is_allowed(self) -> None:
        for ask in (self.client.delete, self.client.trace):
            response = ask("/accounts/login/")
            self.assertContains(response, "Method not allowed", status_code=405)
            self.assertIn("POST", response.headers["Allow"])

    def test_form_of_another_site_is_refused(self) -> None:
        response = Client(enforce_csrf_checks=True).post("/accounts/login/", {})
        self.assertContains(response, "Not allowed", status_code=403)

    def test_fault_of_the_server_tells_nothing(self) -> None:
        client = Client(raise_request_exception=False)
        for error, status in ((RuntimeError, 500), (OperationalError, 503)):
            fault = patch("core.views.HomeView.get_context_data", side_effect=error("a secret"))
            with self.subTest(status), fault:
                response = client.get("/")
                self.assertNotContains(response, "secret", status_code=status)
                self.assertEqual("Retry-After" in response.headers, status == 503)


class LimitTests(TestCase):
    """How much a request may bring."""

    def test_request_beyond_the_limits_is_refused(self) -> None:
        many = {f"name{number}": "" for number in range(1001)}
        for data, status in (({"username": "x" * 3_000_000}, 413), (many, 400)):
            with self.subTest(status):
                self.assertEqual(self.client.post("/accounts/login/", data).status_code, status)

    def test_unreadable_request_is_refused(self) -> None:
        for query in ("next=%00", "next=%ff"):
            with self.subTest(query):
                self.assertEqual(self.client.get(f"/accounts/login/?{query}").status_code, 400)

    def test_request_without_a_length_is_refused(self) -> None:
        chunked = RequestFactory().post("/", headers={"transfer-encoding": "chunked"})
        self.assertEqual(check_body(chunked), 411)


class HealthTests(TestCase):
    """The probes."""

    def test_site_is_well(self) -> None:
        for path in ("/healthz", "/readyz"):
            with self.subTest(path):
                self.assertEqual(self.client.get(path).json(), {"status": "ok"})

    def test_migrations_are_missing(self) -> None:
        MigrationRecorder.Migration.objects.filter(app="accounts").delete()
        self.assertEqual(self.client.get("/readyz").status_code, 503)

    def test_database_is_away(self) -> None:
        with patch("core.health.MigrationExecutor", side_effect=OperationalError):
            response = self.client.get("/readyz")
        self.assertEqual(response.json(), {"status": "database away"})
        self.assertEqual(response.headers["Retry-After"], "10")


class SeedTests(TestCase):
    """`manage.py seed`."""

    def seed(self) -> str:
        """What the command prints."""
        output = StringIO()
        call_command("seed", users=True, stdout=output)
        return output.getvalue()

    def test_loads_the_sample_rows_once(self) -> None:
        first = self.seed()
        counts: list[Any] = [model.objects.count() for model in MODELS]
        self.assertIn(f"Added {sum(counts)} rows.", first)
        self.assertIn("Sample users, shown once:", first)
        self.assertNotIn("Sample users", self.seed())
        self.assertEqual([model.objects.count() for model in MODELS], counts)

    def test_sample_users_can_sign_in(self) -> None:
        name, password = self.seed().split("Sample users, shown once:")[1].split()[:2]
        self.assertTrue(User.objects.get(username=name, is_active=True).check_password(password))


class SecretTests(SimpleTestCase):
    """The key that signs sessions."""

    def test_is_needed_outside_development(self) -> None:
        with self.assertRaises(SystemExit) as refused:
            secret_key("short", Path(), debug=False)
        self.assertIn("SECRET_KEY", str(refused.exception))

    def test_development_makes_its_own(self) -> None:
        with TemporaryDirectory() as folder:
            key = secret_key("", Path(folder), debug=True)
            self.assertGreater(len(key), 50)
            self.assertEqual(secret_key("", Path(folder), debug=True), key)
            self.assertEqual((Path(folder) / ".secret_key").stat().st_mode & 0o077, 0)


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
