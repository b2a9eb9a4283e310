"""What the whole site does: headers, errors, probes, sample rows and the front page."""

from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from django.core.management import call_command
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client, RequestFactory, SimpleTestCase, TestCase, override_settings

from accounts.tests.factories import make_staff
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
FORM = MODELS[0].page_url("create")


class HomeTests(TestCase):
    """The front page."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_shows_every_model(self) -> None:
        page = self.client.get("/").text
        for model in MODELS:
            with self.subTest(model):
                self.assertIn(f'href="{model.list_url()}"', page)


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

    def test_pages_are_asked_for_again(self) -> None:
        for path in ("/", "/no-such-page/", "/?q=%00"):
            with self.subTest(path):
                self.assertEqual(self.client.get(path).headers["Cache-Control"], "no-cache")

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
        response = self.client.delete("/")
        self.assertContains(response, "Method not allowed", status_code=405)
        self.assertIn("GET", response.headers["Allow"])

    def test_form_of_another_site_is_refused(self) -> None:
        response = Client(enforce_csrf_checks=True).post(FORM, {})
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

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_request_beyond_the_limits_is_refused(self) -> None:
        many = {f"name{number}": "" for number in range(1001)}
        for data, status in (({"name": "x" * 3_000_000}, 413), (many, 400)):
            with self.subTest(status):
                self.assertEqual(self.client.post(FORM, data).status_code, status)

    def test_unreadable_request_is_refused(self) -> None:
        for query in ("q=%00", "q=%ff"):
            with self.subTest(query):
                self.assertEqual(self.client.get(f"/?{query}").status_code, 400)

    def test_length_and_method(self) -> None:
        request = RequestFactory()
        chunked = request.post("/", headers={"transfer-encoding": "chunked"})
        self.assertEqual(check_body(chunked), 411)
        self.assertEqual(check_body(request.trace("/")), 405)


class HealthTests(TestCase):
    """The probes."""

    def test_site_is_well(self) -> None:
        for path in ("/healthz", "/readyz"):
            with self.subTest(path):
                self.assertEqual(self.client.get(path).json(), {"status": "ok"})

    def test_migrations_are_missing(self) -> None:
        MigrationRecorder.Migration.objects.filter(app=MODELS[0]._meta.app_label).delete()
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
        call_command("seed", stdout=output)
        return output.getvalue()

    def test_loads_the_sample_rows_once(self) -> None:
        first = self.seed()
        counts: list[Any] = [model.objects.count() for model in MODELS]
        self.assertEqual(first, f"Added {sum(counts)} rows.\n")
        self.assertIn("nothing was added", self.seed())
        self.assertEqual([model.objects.count() for model in MODELS], counts)


class SecretTests(SimpleTestCase):
    """The key that the site signs with."""

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
