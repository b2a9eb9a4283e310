"""Loan in the admin."""

import datetime as dt
from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES
from library.models import Loan
from library.tests.factories.loan import make_loan, valid_loan

PATH = "/admin/library/loan/"
FIRST: dict[str, Any] = {
    "lent_on": dt.date(2001, 2, 3),
    "due": dt.date(2001, 2, 3),
    "returned_at": dt.datetime(2001, 2, 3, 10, 0, 0, tzinfo=dt.UTC),
    "renewals": 0,
}
SECOND: dict[str, Any] = {
    "lent_on": dt.date(2001, 2, 4),
    "due": dt.date(2001, 2, 4),
    "returned_at": dt.datetime(2001, 2, 4, 10, 0, 0, tzinfo=dt.UTC),
    "renewals": 1,
}


class AdminTests(TestCase):
    """What staff do here, and that nobody else may."""

    staff: User
    row: Loan

    @classmethod
    def setUpTestData(cls) -> None:
        cls.staff = make_staff()
        cls.row = make_loan(**SECOND)

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

    def test_adds_a_row(self) -> None:
        self.row.delete()
        self.assertEqual(self.client.get(f"{PATH}add/").status_code, 200)
        self.assertRedirects(self.client.post(f"{PATH}add/", valid_loan()), PATH)
        row = Loan.objects.get()
        self.assertEqual(row.row_version, 1)

    def test_refuses_what_the_page_refuses(self) -> None:
        typed = valid_loan(lent_on="")
        response = self.client.post(f"{PATH}add/", typed)
        self.assertContains(response, escape(MESSAGES["required"]))

    def test_changes_a_row(self) -> None:
        address = self.address("change")
        self.assertContains(self.client.get(address), 'name="row_version" value="1"')
        self.assertRedirects(self.client.post(address, valid_loan(row_version=1)), PATH)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_change_of_an_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address("change"), valid_loan(row_version=1))
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
