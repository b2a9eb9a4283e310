"""What is the same at every address of the API."""

from typing import Any
from unittest.mock import patch

from django.db import OperationalError
from django.test import Client, TestCase
from rest_framework.test import APITestCase

from accounts.tests.factories import make_staff
from alike.problems import TEXTS
from core.registry import MODELS


def path_of(model: Any) -> str:
    """Address of a model's list in the API."""
    return f"/api{model.list_url().rstrip('/')}"


PATH = path_of(MODELS[0])


class ProblemTests(APITestCase):
    """Errors."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def assert_problem(self, response: Any, status: int) -> None:
        """The answer is a problem with its title and detail."""
        title, detail = TEXTS[status]
        expected = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        self.assertEqual(response.status_code, status)
        self.assertEqual(response.headers["Content-Type"], "application/problem+json")
        self.assertEqual(response.json(), expected)

    def test_nothing_else_is_there(self) -> None:
        for path in ("/api", "/api/", "/api/no-such-thing", "/api/docs/"):
            with self.subTest(path):
                self.assert_problem(self.client.get(path), 404)

    def test_other_pages_keep_their_errors(self) -> None:
        response = self.client.get("/apis")
        self.assertContains(response, "Page not found", status_code=404)

    def test_wrong_method_says_what_is_allowed(self) -> None:
        for path, allowed in (
            (PATH, "GET, POST, HEAD, OPTIONS"),
            ("/api/openapi.json", "GET, HEAD, OPTIONS"),
            ("/api/docs", "GET, HEAD, OPTIONS"),
        ):
            with self.subTest(path):
                response = self.client.put(path)
                self.assert_problem(response, 405)
                self.assertEqual(response.headers["Allow"], allowed)

    def test_options_are_told(self) -> None:
        response = self.client.options(PATH)
        self.assertEqual((response.status_code, response.content), (200, b""))
        self.assertEqual(response.headers["Allow"], "GET, POST, HEAD, OPTIONS")

    def test_body_is_json(self) -> None:
        for content, status in (
            (b"{", 400),
            (b"[NaN]", 400),
            (b"\xef\xbb\xbf{}", 400),
            (b'"\xff"', 400),
            (b"[" * 2000 + b"]" * 2000, 400),
        ):
            with self.subTest(content[:5]):
                response = self.client.post(
                    PATH, content, content_type="application/json; charset=utf-8"
                )
                self.assertEqual(response.json()["status"], status)
        empty = self.client.generic("POST", PATH, "", content_type="application/json")
        self.assert_problem(empty, 400)
        for kind in ("text/plain", "multipart/form-data", "*/*", "application/jsonp"):
            with self.subTest(kind):
                response = self.client.generic("POST", PATH, "{}", content_type=kind)
                self.assert_problem(response, 415)

    def test_body_is_one_object(self) -> None:
        for content in ("[]", "null", "5", '"text"'):
            with self.subTest(content):
                response = self.client.generic(
                    "POST", PATH, content, content_type="application/json"
                )
                self.assertEqual(response.status_code, 422)
                codes = [one["code"] for one in response.json()["errors"]["_"]]
                self.assertEqual(codes, ["invalid_object"])

    def test_refusals_before_any_view(self) -> None:
        other = self.client.get("/api/openapi.json", headers={"host": "evil.example"})
        self.assert_problem(other, 400)
        large = self.client.post(PATH, {"name": "x" * 3_000_000}, format="json")
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

    def test_answers_are_asked_for_again(self) -> None:
        for path in ("/api/openapi.json", "/api/no-such-thing"):
            with self.subTest(path):
                self.assertEqual(self.client.get(path).headers["Cache-Control"], "no-cache")


class DocumentTests(APITestCase):
    """The OpenAPI document, and the page that shows it."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_describes_every_list_and_row(self) -> None:
        document = self.client.get("/api/openapi.json", headers={"Accept": "text/html"}).json()
        self.assertEqual(document["openapi"], "3.1.0")
        for path in map(path_of, MODELS):
            with self.subTest(path):
                self.assertEqual(self.client.get(path).status_code, 200)
                self.assertIn("422", document["paths"][path]["post"]["responses"])
                self.assertIn(f"{path}/{{id}}", document["paths"])

    def test_page_leads_to_it(self) -> None:
        self.assertContains(self.client.get("/api/docs"), 'href="/api/openapi.json"')
