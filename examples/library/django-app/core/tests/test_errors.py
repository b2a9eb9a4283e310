"""Error pages in the look of the site, and requests that bring too much."""

from unittest.mock import patch

from django.db import OperationalError
from django.http import HttpResponse
from django.test import Client, RequestFactory, TestCase

from accounts.tests.factories import make_staff
from alike.limits import check_body
from core.errors import refusal_pages
from core.registry import MODELS

FORM = MODELS[0].page_url("create")


class ErrorTests(TestCase):
    """Error pages in the look of the site."""

    def test_other_hosts_are_refused(self) -> None:
        response = self.client.get("/", headers={"host": "evil.example"})
        self.assertContains(response, "Bad request", status_code=400)

    def test_refusal_is_asked_for_again(self) -> None:
        self.assertEqual(self.client.get("/?q=%00").headers["Cache-Control"], "no-cache")

    def test_unknown_page_is_not_found(self) -> None:
        self.assertContains(self.client.get("/no-such-page/"), "Page not found", status_code=404)

    def test_wrong_method_says_what_is_allowed(self) -> None:
        response = self.client.delete("/")
        self.assertContains(response, "Method not allowed", status_code=405)
        self.assertIn("GET", response.headers["Allow"])

    def test_form_of_another_site_is_refused(self) -> None:
        response = Client(enforce_csrf_checks=True).post(FORM, {})
        self.assertContains(response, "Not allowed", status_code=403)

    def test_lost_race_has_a_page(self) -> None:
        answer = refusal_pages(lambda request: HttpResponse(status=409))
        response = answer(RequestFactory().get("/"))
        self.assertContains(response, "Conflict", status_code=409)

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

    def test_form_in_another_coding_is_refused(self) -> None:
        kind = "application/x-www-form-urlencoded; charset=utf-7"
        self.assertEqual(self.client.post(FORM, "name=x", content_type=kind).status_code, 400)

    def test_request_without_a_length_is_refused(self) -> None:
        chunked = RequestFactory().post("/", headers={"transfer-encoding": "chunked"})
        self.assertEqual(check_body(chunked), 411)
