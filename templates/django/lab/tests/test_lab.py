"""The lab: every page shows what it is there for."""

from django.test import TestCase, override_settings
from django.urls import reverse

PAGES = ("session", "undefined", "request", "waiting", "waiting/async", "parts", "one-file")


class LabTests(TestCase):
    """Every page."""

    def test_lists_its_pages(self) -> None:
        response = self.client.get("/lab/")
        for name in PAGES:
            self.assertContains(response, f'href="/lab/{name}/')

    def test_pages_are_for_everybody(self) -> None:
        for name in PAGES:
            with self.subTest(name):
                self.assertEqual(self.client.get(f"/lab/{name}/").status_code, 200)

    def test_breaks_in_development_only(self) -> None:
        self.assertEqual(self.client.get("/lab/error/").status_code, 404)
        with override_settings(DEBUG=True), self.assertRaisesMessage(RuntimeError, "on purpose"):
            self.client.get("/lab/error/")

    def test_shows_where_the_session_is_kept(self) -> None:
        self.assertRedirects(self.client.post("/lab/session/", {"word": "lemon"}), "/lab/session/")
        response = self.client.get("/lab/session/")
        self.assertContains(response, "&#x27;word&#x27;: &#x27;lemon&#x27;")
        self.assertContains(response, self.client.cookies["sessionid"].value)

    def test_shows_nothing_of_a_session_that_is_not_there(self) -> None:
        self.client.cookies["sessionid"] = "no such session"
        self.assertEqual(self.client.get("/lab/session/").status_code, 200)

    def test_tells_which_mistakes_are_told(self) -> None:
        self.assertContains(self.client.get("/lab/undefined/"), "TemplateSyntaxError", count=2)

    def test_shows_the_request(self) -> None:
        response = self.client.get("/lab/request/", {"q": "lemon"})
        self.assertContains(response, "WSGIRequest")
        self.assertContains(response, "lemon")

    def test_converts_parts_of_an_address(self) -> None:
        for part, kind, value in (
            ("2026", "int", "2026"),
            ("6f1c7a52-5b0c-4f2e-9d0a-0c1d2e3f4a5b", "UUID", "6f1c7a52"),
            ("emma", "str", "EMMA"),
            ("northanger", "str", "northanger"),
        ):
            with self.subTest(part):
                response = self.client.get(f"/lab/converters/{part}/")
                self.assertContains(response, f"<dd>{kind}</dd>")
                self.assertContains(response, f"<dd>{value}")

    def test_makes_addresses_from_values(self) -> None:
        self.assertEqual(reverse("lab:converter_code", args=["EMMA"]), "/lab/converters/emma/")
