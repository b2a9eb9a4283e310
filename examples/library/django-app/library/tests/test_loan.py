"""Pages of Loan."""

import datetime as dt
from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES, message
from library.models import Loan
from library.tests.factories.copy import make_copy
from library.tests.factories.loan import make_loan, valid_loan

PATH = "/loans/"
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


class ListTests(TestCase):
    """The list: its order, search, filters and pages."""

    first: Loan
    second: Loan

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first = make_loan(**FIRST)
        cls.second = make_loan(**SECOND)

    def setUp(self) -> None:
        self.client.force_login(make_user())

    def listed(self, **query: Any) -> list[Any]:
        """The rows that the list shows."""
        return list(self.client.get(PATH, query).context["object_list"])

    def test_says_when_it_is_empty(self) -> None:
        Loan.objects.all().delete()
        self.assertContains(self.client.get(PATH), "Nothing here yet.")

    def test_has_its_own_order(self) -> None:
        self.assertEqual(self.listed(), [self.second, self.first])

    def test_says_that_nothing_matches(self) -> None:
        self.assertContains(self.client.get(PATH, {"copy": "999999999"}), "Nothing matches.")

    def test_filters_by_copy(self) -> None:
        target = make_copy()
        row = make_loan(copy=target)
        self.assertEqual(self.listed(copy=target.pk), [row])

    def test_filters_by_borrower(self) -> None:
        target = make_user()
        row = make_loan(borrower=target)
        self.assertEqual(self.listed(borrower=target.pk), [row])

    def test_sorts(self) -> None:
        for name in ("lent_on", "due", "returned_at", "renewals"):
            with self.subTest(name):
                self.assertEqual(self.listed(sort=name), [self.first, self.second])
                self.assertEqual(self.listed(sort=f"-{name}"), [self.second, self.first])

    def test_refuses_what_it_does_not_know(self) -> None:
        queries: list[dict[str, str]] = [{"sort": "no_such_column"}, {"copy": "x"}]
        for query in queries:
            with self.subTest(query):
                self.assertEqual(self.client.get(PATH, query).status_code, 400)

    def test_has_pages_of_twenty(self) -> None:
        for _ in range(19):
            make_loan()
        self.assertEqual(len(self.listed()), 20)
        self.assertEqual(len(self.listed(page=2)), 1)
        self.assertEqual(self.client.get(PATH, {"page": 3}).status_code, 404)


class DetailTests(TestCase):
    """The page of one row."""

    def setUp(self) -> None:
        self.client.force_login(make_user())

    def test_shows_the_row(self) -> None:
        row = make_loan(**FIRST)
        self.assertContains(self.client.get(f"{PATH}{row.pk}/"), escape(str(row)))

    def test_unknown_row_is_not_found(self) -> None:
        self.assertEqual(self.client.get(f"{PATH}999999999/").status_code, 404)


class CreateTests(TestCase):
    """The form for a new row."""

    user: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def refused(self, **typed: Any) -> dict[str, list[str]]:
        """Messages by field of a form that is not right."""
        response = self.client.post(f"{PATH}new/", valid_loan(**typed))
        self.assertEqual(response.status_code, 200)
        errors: dict[str, list[str]] = response.context["form"].errors
        return errors

    def test_adds_the_row(self) -> None:
        typed = valid_loan()
        response = self.client.post(f"{PATH}new/", typed)
        loan = Loan.objects.get()
        self.assertRedirects(response, f"{PATH}{loan.pk}/")
        self.assertEqual(loan.lent_on, dt.date(2001, 2, 3))
        self.assertEqual(loan.due, dt.date(2001, 2, 3))
        self.assertEqual(loan.returned_at, dt.datetime(2001, 2, 3, 10, 0, 0, tzinfo=dt.UTC))
        self.assertEqual(loan.renewals, 0)
        self.assertEqual(str(loan.copy_id), typed["copy"])
        self.assertEqual(str(loan.borrower_id), typed["borrower"])

    def test_says_what_is_wrong(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("lent_on", "", MESSAGES["required"]),
            ("lent_on", "x", MESSAGES["invalid_date"]),
            ("due", "", MESSAGES["required"]),
            ("due", "x", MESSAGES["invalid_date"]),
            ("returned_at", "x", MESSAGES["invalid_datetime"]),
            ("renewals", "x", MESSAGES["invalid_integer"]),
            ("renewals", "-1", message("min_value", limit_value=0)),
            ("renewals", "4", message("max_value", limit_value=3)),
            ("copy", "", MESSAGES["required"]),
            ("copy", "999999999", MESSAGES["invalid_choice"]),
            ("borrower", "", MESSAGES["required"]),
            ("borrower", "999999999", MESSAGES["invalid_choice"]),
        ]
        for name, typed, text in cases:
            with self.subTest(name, text=text):
                self.assertIn(text, self.refused(**{name: typed})[name])
        self.assertFalse(Loan.objects.exists())


class UpdateTests(TestCase):
    """The form for a row that is there."""

    user: User
    row: Loan
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_loan()
        cls.address = f"{PATH}{cls.row.pk}/edit/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_changes_the_row(self) -> None:
        self.assertContains(self.client.get(self.address), 'name="row_version" value="1"')
        response = self.client.post(self.address, valid_loan(row_version=1))
        self.assertRedirects(response, f"{PATH}{self.row.pk}/")
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)
        self.assertEqual(self.row.lent_on, dt.date(2001, 2, 3))
        self.assertEqual(self.row.due, dt.date(2001, 2, 3))
        self.assertEqual(self.row.returned_at, dt.datetime(2001, 2, 3, 10, 0, 0, tzinfo=dt.UTC))
        self.assertEqual(self.row.renewals, 0)

    def test_older_version_is_a_conflict(self) -> None:
        self.client.post(self.address, valid_loan(row_version=1))
        response = self.client.post(self.address, valid_loan(row_version=1))
        self.assertContains(response, 'name="row_version" value="2"', status_code=409)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_needs_the_version(self) -> None:
        self.assertEqual(self.client.post(self.address, valid_loan()).status_code, 400)

    def test_shows_what_is_wrong(self) -> None:
        typed = valid_loan(row_version=1, lent_on="")
        response = self.client.post(self.address, typed)
        self.assertEqual(list(response.context["form"].errors), ["lent_on"])
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 1)

    def test_unknown_row_is_not_found(self) -> None:
        self.assertEqual(self.client.get(f"{PATH}999999999/edit/").status_code, 404)


class DeleteTests(TestCase):
    """The question before a row is deleted, and what happens then."""

    user: User
    row: Loan
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_loan()
        cls.address = f"{PATH}{cls.row.pk}/delete/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_asks_and_deletes(self) -> None:
        self.assertContains(self.client.get(self.address), "This cannot be undone.")
        response = self.client.post(self.address, {"row_version": 1})
        self.assertRedirects(response, PATH)
        self.assertFalse(Loan.objects.exists())

    def test_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address, {"row_version": 1})
        self.assertEqual(response.status_code, 409)
        self.assertTrue(Loan.objects.exists())


class BelongingTests(TestCase):
    """What a row means for the rows that it belongs to."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_page_of_copy_shows_the_loan(self) -> None:
        target = make_copy()
        row = make_loan(copy=target)
        page = self.client.get(f"/copies/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_copy_stays_while_a_loan_needs_it(self) -> None:
        row = make_loan(copy=make_copy())
        address = f"/copies/{row.copy_id}/delete/"
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 409)
        row.refresh_from_db()


class AccessTests(TestCase):
    """Who may do what."""

    row: Loan

    @classmethod
    def setUpTestData(cls) -> None:
        cls.row = make_loan()

    def address(self, page: str) -> str:
        """Of the list, of the row's pages or of the form for a new one."""
        return PATH + page.format(pk=self.row.pk)

    def test_visitors_are_asked_to_sign_in(self) -> None:
        for page in ("", "{pk}/", "new/", "{pk}/edit/", "{pk}/delete/"):
            with self.subTest(page):
                address = self.address(page)
                response = self.client.get(address)
                self.assertRedirects(response, f"/accounts/login/?next={address}")
