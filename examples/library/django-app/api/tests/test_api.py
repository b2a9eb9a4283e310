"""What is the same at every address of the API."""

from typing import Any
from unittest.mock import patch

from django.db import OperationalError
from django.test import Client, TestCase
from rest_framework.test import APITestCase

from accounts.tests.factories import make_staff, make_user
from alike.problems import TEXTS
from core.registry import MODELS


class ProblemTests(APITestCase):
    """Errors."""

    def assert_problem(self, response: Any, status: int) -> None:
        """The answer is a problem with its title and detail."""
        title, detail = TEXTS[status]
        expected = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        self.assertEqual(response.status_code, status)
        self.assertEqual(response.headers["Content-Type"], "application/problem+json")
        self.assertEqual(response.json(), expected)

    def test_nothing_else_is_there(self) -> None:
        for path in ("/api", "/api/", "/api/no-such-thing", "/api/docs/", "/api/tokens/x"):
            with self.subTest(path):
                self.assert_problem(self.client.get(path), 404)

    def test_other_pages_keep_their_errors(self) -> None:
        response = self.client.get("/apis")
        self.assertContains(response, "Page not found", status_code=404)

    def test_wrong_method_says_what_is_allowed(self) -> None:
        for path, allowed in (
            ("/api/tokens", "POST, OPTIONS"),
            ("/api/openapi.json", "GET, HEAD, OPTIONS"),
            ("/api/docs", "GET, HEAD, OPTIONS"),
        ):
            with self.subTest(path):
                response = self.client.put(path, headers={"Authorization": "Bearer x"})
                self.assert_problem(response, 405)
                self.assertEqual(response.headers["Allow"], allowed)

    def test_options_are_told(self) -> None:
        response = self.client.options("/api/tokens", headers={"Authorization": "Bearer x"})
        self.assertEqual((response.status_code, response.content), (200, b""))
        self.assertEqual(response.headers["Allow"], "POST, OPTIONS")

    def test_body_is_json(self) -> None:
        for content, status in (
            (b"{", 400),
            (b"[NaN]", 400),
            (b"\xef\xbb\xbf{}", 400),
            (b'"\xff"', 400),
            (b"[" * 2000 + b"]" * 2000, 400),
            (b"{}", 401),
        ):
            with self.subTest(content[:5]):
                response = self.client.post(
                    "/api/tokens", content, content_type="application/json; charset=utf-8"
                )
                self.assertEqual(response.json()["status"], status)
        empty = self.client.generic("POST", "/api/tokens", "", content_type="application/json")
        self.assert_problem(empty, 400)
        for kind in ("text/plain", "multipart/form-data", "*/*", "application/jsonp"):
            with self.subTest(kind):
                response = self.client.generic("POST", "/api/tokens", "{}", content_type=kind)
                self.assert_problem(response, 415)

    def test_body_is_one_object(self) -> None:
        for content in ("[]", "null", "5", '"text"'):
            with self.subTest(content):
                response = self.client.generic(
                    "POST", "/api/tokens", content, content_type="application/json"
                )
                self.assertEqual(response.status_code, 422)
                codes = [one["code"] for one in response.json()["errors"]["_"]]
                self.assertEqual(codes, ["invalid_object"])

    def test_refusals_before_any_view(self) -> None:
        other = self.client.get("/api/openapi.json", headers={"host": "evil.example"})
        self.assert_problem(other, 400)
        large = self.client.post("/api/tokens", {"username": "x" * 3_000_000}, format="json")
        self.assert_problem(large, 413)

    def test_fault_of_the_server_tells_nothing(self) -> None:
        client = Client(raise_request_exception=False)
        for error, status in ((RuntimeError, 500), (OperationalError, 503)):
            with self.subTest(status), patch("api.views.document", side_effect=error("a secret")):
                response = client.get("/api/openapi.json")
                self.assert_problem(response, status)
                self.assertEqual("Retry-After" in response.headers, status == 503)


class HeaderTests(TestCase):
    """What every answer carries."""

    def test_policy_is_that_of_the_pages(self) -> None:
        for path in ("/api/docs", "/api/openapi.json", "/api/no-such-thing"):
            with self.subTest(path):
                policy = self.client.get(path).headers["Content-Security-Policy"]
                self.assertTrue(policy.startswith("default-src 'none'"))

    def test_answers_to_somebody_are_kept_by_nobody(self) -> None:
        path = "/api/openapi.json"
        self.assertEqual(self.client.get(path).headers["Cache-Control"], "no-cache")
        refused = self.client.get(path, headers={"Authorization": "Bearer x"})
        self.assertEqual(refused.headers["Cache-Control"], "private, no-store")
        self.client.force_login(make_user())
        self.assertEqual(self.client.get(path).headers["Cache-Control"], "private, no-store")


class DocumentTests(APITestCase):
    """The OpenAPI document, and the page that shows it."""

    def test_describes_every_list_and_row(self) -> None:
        document = self.client.get("/api/openapi.json", headers={"Accept": "text/html"}).json()
        self.assertEqual(document["openapi"], "3.1.0")
        self.assertEqual(set(document["components"]["securitySchemes"]), {"session", "token"})
        paths = set(document["paths"])
        self.assertEqual(len(paths), 2 * len(MODELS) + 2)
        self.client.force_login(make_staff())
        for path in paths - {"/api/tokens"}:
            if "{" not in path:
                with self.subTest(path):
                    self.assertEqual(self.client.get(path).status_code, 200)
                    self.assertIn("422", document["paths"][path]["post"]["responses"])

    def test_page_is_for_everybody(self) -> None:
        self.assertNotContains(self.client.get("/api/docs"), "csrf-token")
        self.client.force_login(make_user())
        page = self.client.get("/api/docs")
        self.assertContains(page, 'name="csrf-token"')
        self.assertContains(page, 'href="/api/openapi.json"')
