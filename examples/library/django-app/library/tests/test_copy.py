"""Pages of Copy."""

import datetime as dt
from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES, message
from core.moments import today
from library.models import Copy
from library.tests.factories.book import make_book
from library.tests.factories.copy import make_copy, valid_copy

PATH = "/copies/"
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


class ListTests(TestCase):
    """The list: its order, search, filters and pages."""

    first: Copy
    second: Copy

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first = make_copy(**FIRST)
        cls.second = make_copy(**SECOND)

    def listed(self, **query: Any) -> list[Any]:
        """The rows that the list shows."""
        return list(self.client.get(PATH, query).context["object_list"])

    def test_says_when_it_is_empty(self) -> None:
        Copy.objects.all().delete()
        self.assertContains(self.client.get(PATH), "Nothing here yet.")

    def test_has_its_own_order(self) -> None:
        self.assertEqual(self.listed(), [self.first, self.second])

    def test_searches(self) -> None:
        for name in ("barcode",):
            with self.subTest(name):
                self.assertEqual(self.listed(q=FIRST[name].lower()), [self.first])

    def test_says_that_nothing_matches(self) -> None:
        self.assertContains(self.client.get(PATH, {"q": "no such text"}), "Nothing matches.")

    def test_filters(self) -> None:
        for name, typed in (("lendable", "false"),):
            with self.subTest(name):
                self.assertEqual(self.listed(**{name: typed}), [self.first])

    def test_filters_by_book(self) -> None:
        target = make_book()
        row = make_copy(book=target)
        self.assertEqual(self.listed(book=target.pk), [row])

    def test_sorts(self) -> None:
        for name in ("barcode", "shelf", "acquired", "lendable"):
            with self.subTest(name):
                self.assertEqual(self.listed(sort=name), [self.first, self.second])
                self.assertEqual(self.listed(sort=f"-{name}"), [self.second, self.first])

    def test_refuses_what_it_does_not_know(self) -> None:
        queries: list[dict[str, str]] = [{"sort": "no_such_column"}, {"book": "x"}]
        for query in queries:
            with self.subTest(query):
                self.assertEqual(self.client.get(PATH, query).status_code, 400)

    def test_has_pages_of_twenty(self) -> None:
        for _ in range(19):
            make_copy()
        self.assertEqual(len(self.listed()), 20)
        self.assertEqual(len(self.listed(page=2)), 1)
        self.assertEqual(self.client.get(PATH, {"page": 3}).status_code, 404)


class DetailTests(TestCase):
    """The page of one row."""

    def test_shows_the_row(self) -> None:
        row = make_copy(**FIRST)
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
        response = self.client.post(f"{PATH}new/", valid_copy(**typed))
        self.assertEqual(response.status_code, 200)
        errors: dict[str, list[str]] = response.context["form"].errors
        return errors

    def test_adds_the_row(self) -> None:
        typed = valid_copy()
        response = self.client.post(f"{PATH}new/", typed)
        copy = Copy.objects.get()
        self.assertRedirects(response, f"{PATH}{copy.pk}/")
        self.assertEqual(copy.barcode, "AA-000000")
        self.assertEqual(copy.shelf, "Shelf A")
        self.assertEqual(copy.acquired, dt.date(2001, 2, 3))
        self.assertTrue(copy.lendable)
        self.assertEqual(str(copy.book_id), typed["book"])

    def test_says_what_is_wrong(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("barcode", "", MESSAGES["required"]),
            ("barcode", "x" * 21, message("max_length", limit_value=20, show_value=21)),
            ("barcode", "!!!", MESSAGES["invalid_pattern"]),
            ("shelf", "x" * 21, message("max_length", limit_value=20, show_value=21)),
            ("acquired", "x", MESSAGES["invalid_date"]),
            ("book", "", MESSAGES["required"]),
            ("book", "999999999", MESSAGES["invalid_choice"]),
        ]
        for name, typed, text in cases:
            with self.subTest(name, text=text):
                self.assertIn(text, self.refused(**{name: typed})[name])
        self.assertFalse(Copy.objects.exists())

    def test_acquired_is_not_after_today(self) -> None:
        other = today() + dt.timedelta(days=1)
        text = message("max_value", limit_value=today())
        self.assertIn(text, self.refused(acquired=other.isoformat())["acquired"])

    def test_refuses_a_barcode_that_is_taken(self) -> None:
        make_copy(barcode=FIRST["barcode"])
        self.assertIn(MESSAGES["unique"], self.refused()["barcode"])


class UpdateTests(TestCase):
    """The form for a row that is there."""

    user: User
    row: Copy
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_copy()
        cls.address = f"{PATH}{cls.row.pk}/edit/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_changes_the_row(self) -> None:
        self.assertContains(self.client.get(self.address), 'name="row_version" value="1"')
        response = self.client.post(self.address, valid_copy(row_version=1))
        self.assertRedirects(response, f"{PATH}{self.row.pk}/")
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)
        self.assertEqual(self.row.barcode, "AA-000000")
        self.assertEqual(self.row.shelf, "Shelf A")
        self.assertEqual(self.row.acquired, dt.date(2001, 2, 3))
        self.assertTrue(self.row.lendable)

    def test_older_version_is_a_conflict(self) -> None:
        self.client.post(self.address, valid_copy(row_version=1))
        response = self.client.post(self.address, valid_copy(row_version=1))
        self.assertContains(response, 'name="row_version" value="2"', status_code=409)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_needs_the_version(self) -> None:
        self.assertEqual(self.client.post(self.address, valid_copy()).status_code, 400)

    def test_shows_what_is_wrong(self) -> None:
        typed = valid_copy(row_version=1, barcode="")
        response = self.client.post(self.address, typed)
        self.assertEqual(list(response.context["form"].errors), ["barcode"])
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 1)

    def test_unknown_row_is_not_found(self) -> None:
        self.assertEqual(self.client.get(f"{PATH}999999999/edit/").status_code, 404)


class DeleteTests(TestCase):
    """The question before a row is deleted, and what happens then."""

    user: User
    row: Copy
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_copy()
        cls.address = f"{PATH}{cls.row.pk}/delete/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_asks_and_deletes(self) -> None:
        self.assertContains(self.client.get(self.address), "This cannot be undone.")
        response = self.client.post(self.address, {"row_version": 1})
        self.assertRedirects(response, PATH)
        self.assertFalse(Copy.objects.exists())

    def test_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address, {"row_version": 1})
        self.assertEqual(response.status_code, 409)
        self.assertTrue(Copy.objects.exists())


class BelongingTests(TestCase):
    """What a row means for the rows that it belongs to."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_page_of_book_shows_the_copy(self) -> None:
        target = make_book()
        row = make_copy(book=target)
        page = self.client.get(f"/books/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_copy_goes_with_its_book(self) -> None:
        row = make_copy(book=make_book())
        address = f"/books/{row.book_id}/delete/"
        self.assertContains(self.client.get(address), "1 row goes with it:")
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 302)
        self.assertFalse(Copy.objects.filter(pk=row.pk).exists())


class AccessTests(TestCase):
    """Who may do what."""

    row: Copy

    @classmethod
    def setUpTestData(cls) -> None:
        cls.row = make_copy()

    def address(self, page: str) -> str:
        """Of the list, of the row's pages or of the form for a new one."""
        return PATH + page.format(pk=self.row.pk)

    def test_everybody_may_look(self) -> None:
        for page in ("", "{pk}/"):
            with self.subTest(page):
                self.assertEqual(self.client.get(self.address(page)).status_code, 200)

    def test_visitors_are_asked_to_sign_in(self) -> None:
        for page in ("new/", "{pk}/edit/", "{pk}/delete/"):
            with self.subTest(page):
                address = self.address(page)
                response = self.client.get(address)
                self.assertRedirects(response, f"/accounts/login/?next={address}")
