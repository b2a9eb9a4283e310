"""What depends on who looks: the front page, and who may keep a page."""

from django.conf import settings
from django.test import TestCase

from accounts.tests.factories import make_staff, make_user
from core.registry import MODELS


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
    """Who may keep a page."""

    def test_pages_of_members_are_kept_by_nobody(self) -> None:
        self.assertEqual(self.client.get("/").headers["Cache-Control"], "no-cache")
        self.client.force_login(make_user())
        self.assertEqual(self.client.get("/").headers["Cache-Control"], "private, no-store")

    def test_nor_are_early_refusals_to_them(self) -> None:
        self.client.cookies[settings.SESSION_COOKIE_NAME] = "of somebody"
        refused = self.client.get("/?q=%00")
        self.assertEqual(refused.status_code, 400)
        self.assertEqual(refused.headers["Cache-Control"], "private, no-store")
