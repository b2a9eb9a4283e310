"""The admin: who may see it, and that the accounts stand there."""

from django.test import Client, TestCase

from accounts.models import STAFF
from accounts.tests.factories import make_staff, make_user

USERS = "/admin/accounts/user/"


class AccessTests(TestCase):
    """Staff only."""

    def test_visitors_are_asked_to_sign_in(self) -> None:
        for address in ("/admin/", USERS, "/admin/no/such/page/"):
            with self.subTest(address):
                response = self.client.get(address)
                self.assertRedirects(response, f"/accounts/login/?next={address}")

    def test_members_are_refused(self) -> None:
        self.client.force_login(make_user())
        for address in ("/admin/", USERS):
            with self.subTest(address):
                self.assertEqual(self.client.get(address).status_code, 403)

    def test_uses_the_account_pages_of_the_site(self) -> None:
        response = self.client.get("/admin/login/")
        self.assertRedirects(response, "/accounts/login/?next=/admin/")
        self.client.force_login(make_staff())
        response = self.client.get("/admin/password_change/")
        self.assertRedirects(response, "/accounts/password/")

    def test_staff_find_the_admin_from_every_page(self) -> None:
        self.client.force_login(make_user())
        self.assertNotContains(self.client.get("/"), 'href="/admin/"')
        self.client.force_login(make_staff())
        self.assertContains(self.client.get("/"), 'href="/admin/"')


class UserTests(TestCase):
    """The accounts."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())
        self.user = make_user(password="correct horse battery staple")
        self.address = f"{USERS}{self.user.pk}/change/"

    def test_are_listed_without_their_passwords(self) -> None:
        page = self.client.get(USERS, {"q": self.user.username})
        self.assertContains(page, self.user.email)
        self.assertNotContains(page, self.user.password)
        self.assertNotContains(self.client.get(self.address), self.user.password)

    def test_become_staff_with_the_group_and_lose_both(self) -> None:
        self.client.post(self.address, {"is_active": "on", "is_staff": "on"})
        self.user.refresh_from_db()
        self.assertTrue(self.user.is_staff)
        self.assertTrue(self.user.groups.filter(name=STAFF).exists())
        self.client.post(self.address, {})
        self.user.refresh_from_db()
        self.assertFalse(self.user.is_staff or self.user.is_active)
        self.assertFalse(self.user.groups.exists())

    def test_stay_as_they_are_without_the_token(self) -> None:
        client = Client(enforce_csrf_checks=True)
        client.force_login(make_staff())
        self.assertEqual(client.post(self.address, {"is_staff": "on"}).status_code, 403)

    def test_are_neither_added_nor_deleted(self) -> None:
        self.assertEqual(self.client.post(f"{USERS}add/", {}).status_code, 403)
        address = f"{USERS}{self.user.pk}/delete/"
        self.assertEqual(self.client.post(address, {"post": "yes"}).status_code, 403)
        self.user.refresh_from_db()
