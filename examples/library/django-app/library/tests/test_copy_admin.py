"""Copy in the admin."""

import datetime as dt
from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES
from library.models import Copy
from library.tests.factories.copy import make_copy, valid_copy

PATH = "/admin/library/copy/"
FIRST: dict[str, Any] = {
    "barcode": "AA-000000",
    "shelf": "Shelf A",
    "acquired": dt.date(2001, 2, 3),
    "lendable": False,
}
SECOND: dict[str, Any] = {
    "barcode": "AA-000001",
    "shelf": "Shelf B",
    "acquired": dt.date(2001, 2, 4),
    "lendable": True,
}


class AdminTests(TestCase):
    """What staff do here, and that nobody else may."""

    staff: User
    row: Copy

    @classmethod
    def setUpTestData(cls) -> None:
        cls.staff = make_staff()
        cls.row = make_copy(**SECOND)

    def setUp(self) -> None:
        self.client.force_login(self.staff)

    def address(self, page: str) -> str:
        """Of a page of the row."""
        return f"{PATH}{self.row.pk}/{page}/"

    def listed(self, **query: Any) -> list[Any]:
        """The rows that the list shows."""
        return list(self.client.get(PATH, query).context["cl"].result_list)

    def test_only_staff_may_see_it(self) -> None:
        for address in (PATH, f"{PATH}add/", self.address("change"), self.address("delete")):
            with self.subTest(address):
                self.client.force_login(self.staff)
                self.assertEqual(self.client.get(address).status_code, 200)
                self.client.force_login(make_user())
                self.assertEqual(self.client.get(address).status_code, 403)
                self.client.logout()
                self.assertRedirects(self.client.get(address), f"/accounts/login/?next={address}")

    def test_searches(self) -> None:
        row = make_copy(**FIRST)
        for name in ("barcode",):
            with self.subTest(name):
                self.assertIn(row, self.listed(q=FIRST[name].lower()))
        self.assertEqual(self.listed(q="no such text"), [])

    def test_adds_a_row(self) -> None:
        self.row.delete()
        self.assertEqual(self.client.get(f"{PATH}add/").status_code, 200)
        self.assertRedirects(self.client.post(f"{PATH}add/", valid_copy()), PATH)
        row = Copy.objects.get()
        self.assertEqual(row.row_version, 1)

    def test_refuses_what_the_page_refuses(self) -> None:
        typed = valid_copy(barcode="")
        response = self.client.post(f"{PATH}add/", typed)
        self.assertContains(response, escape(MESSAGES["required"]))

    def test_changes_a_row(self) -> None:
        address = self.address("change")
        self.assertContains(self.client.get(address), 'name="row_version" value="1"')
        self.assertRedirects(self.client.post(address, valid_copy(row_version=1)), PATH)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_change_of_an_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address("change"), valid_copy(row_version=1))
        self.assertContains(response, 'name="row_version" value="2"', status_code=409)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_asks_and_deletes(self) -> None:
        address = self.address("delete")
        self.assertContains(self.client.get(address), "This cannot be undone")
        self.assertEqual(self.client.post(address, {"post": "yes"}).status_code, 400)
        answer = {"post": "yes", "row_version": 1}
        self.assertRedirects(self.client.post(address, answer), PATH)
        self.assertEqual(self.client.get(address).status_code, 404)

    def test_deletion_of_an_older_version_is_a_conflict(self) -> None:
        self.row.save()
        answer = {"post": "yes", "row_version": 1}
        self.assertEqual(self.client.post(self.address("delete"), answer).status_code, 409)
        self.row.refresh_from_db()
