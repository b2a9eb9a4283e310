"""Pages of Review."""

from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES, message
from library.models import Review
from library.tests.factories.book import make_book
from library.tests.factories.review import make_review, valid_review

PATH = "/reviews/"
FIRST: dict[str, Any] = {
    "headline": "Headline A",
    "stars": 1,
    "body": "Body A",
}
SECOND: dict[str, Any] = {
    "headline": "Headline B",
    "stars": 2,
    "body": "Body B",
}


class ListTests(TestCase):
    """The list: its order, search, filters and pages."""

    first: Review
    second: Review

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first = make_review(**FIRST)
        cls.second = make_review(**SECOND)

    def listed(self, **query: Any) -> list[Any]:
        """The rows that the list shows."""
        return list(self.client.get(PATH, query).context["object_list"])

    def test_says_when_it_is_empty(self) -> None:
        Review.objects.all().delete()
        self.assertContains(self.client.get(PATH), "Nothing here yet.")

    def test_searches(self) -> None:
        for name in ("headline",):
            with self.subTest(name):
                self.assertEqual(self.listed(q=FIRST[name].lower()), [self.first])

    def test_says_that_nothing_matches(self) -> None:
        self.assertContains(self.client.get(PATH, {"q": "no such text"}), "Nothing matches.")

    def test_filters(self) -> None:
        for name, typed in (("stars", "1"),):
            with self.subTest(name):
                self.assertEqual(self.listed(**{name: typed}), [self.first])

    def test_filters_by_book(self) -> None:
        target = make_book()
        row = make_review(book=target)
        self.assertEqual(self.listed(book=target.pk), [row])

    def test_filters_by_owned_by(self) -> None:
        target = make_user()
        row = make_review(owned_by=target)
        self.assertEqual(self.listed(owned_by=target.pk), [row])

    def test_sorts(self) -> None:
        for name in ("headline", "stars"):
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
            make_review()
        self.assertEqual(len(self.listed()), 20)
        self.assertEqual(len(self.listed(page=2)), 1)
        self.assertEqual(self.client.get(PATH, {"page": 3}).status_code, 404)


class DetailTests(TestCase):
    """The page of one row."""

    def test_shows_the_row(self) -> None:
        row = make_review(**FIRST)
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
        response = self.client.post(f"{PATH}new/", valid_review(**typed))
        self.assertEqual(response.status_code, 200)
        errors: dict[str, list[str]] = response.context["form"].errors
        return errors

    def test_adds_the_row(self) -> None:
        typed = valid_review()
        response = self.client.post(f"{PATH}new/", typed)
        review = Review.objects.get()
        self.assertRedirects(response, f"{PATH}{review.pk}/")
        self.assertEqual(review.headline, "Headline A")
        self.assertEqual(review.stars, 1)
        self.assertEqual(review.body, "Body A")
        self.assertEqual(str(review.book_id), typed["book"])
        self.assertEqual(review.owned_by, self.user)

    def test_says_what_is_wrong(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("headline", "", MESSAGES["required"]),
            ("headline", "x" * 121, message("max_length", limit_value=120, show_value=121)),
            ("stars", "", MESSAGES["required"]),
            ("stars", "x", MESSAGES["invalid_integer"]),
            ("stars", "0", message("min_value", limit_value=1)),
            ("stars", "6", message("max_value", limit_value=5)),
            ("book", "", MESSAGES["required"]),
            ("book", "999999999", MESSAGES["invalid_choice"]),
        ]
        for name, typed, text in cases:
            with self.subTest(name, text=text):
                self.assertIn(text, self.refused(**{name: typed})[name])
        self.assertFalse(Review.objects.exists())

    def test_refuses_the_same_book_and_owner_again(self) -> None:
        book = make_book()
        make_review(book=book, owned_by=self.user)
        text = message("unique_together", field_labels="Book and Owner")
        self.assertIn(text, self.refused(book=str(book.pk))["__all__"])


class UpdateTests(TestCase):
    """The form for a row that is there."""

    user: User
    row: Review
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_review(owned_by=cls.user)
        cls.address = f"{PATH}{cls.row.pk}/edit/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_changes_the_row(self) -> None:
        self.assertContains(self.client.get(self.address), 'name="row_version" value="1"')
        response = self.client.post(self.address, valid_review(row_version=1))
        self.assertRedirects(response, f"{PATH}{self.row.pk}/")
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)
        self.assertEqual(self.row.headline, "Headline A")
        self.assertEqual(self.row.stars, 1)
        self.assertEqual(self.row.body, "Body A")

    def test_older_version_is_a_conflict(self) -> None:
        self.client.post(self.address, valid_review(row_version=1))
        response = self.client.post(self.address, valid_review(row_version=1))
        self.assertContains(response, 'name="row_version" value="2"', status_code=409)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_needs_the_version(self) -> None:
        self.assertEqual(self.client.post(self.address, valid_review()).status_code, 400)

    def test_shows_what_is_wrong(self) -> None:
        typed = valid_review(row_version=1, headline="")
        response = self.client.post(self.address, typed)
        self.assertEqual(list(response.context["form"].errors), ["headline"])
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 1)

    def test_unknown_row_is_not_found(self) -> None:
        self.assertEqual(self.client.get(f"{PATH}999999999/edit/").status_code, 404)


class DeleteTests(TestCase):
    """The question before a row is deleted, and what happens then."""

    user: User
    row: Review
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_review(owned_by=cls.user)
        cls.address = f"{PATH}{cls.row.pk}/delete/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_asks_and_deletes(self) -> None:
        self.assertContains(self.client.get(self.address), "This cannot be undone.")
        response = self.client.post(self.address, {"row_version": 1})
        self.assertRedirects(response, PATH)
        self.assertFalse(Review.objects.exists())

    def test_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address, {"row_version": 1})
        self.assertEqual(response.status_code, 409)
        self.assertTrue(Review.objects.exists())


class BelongingTests(TestCase):
    """What a row means for the rows that it belongs to."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_page_of_book_shows_the_review(self) -> None:
        target = make_book()
        row = make_review(book=target)
        page = self.client.get(f"/books/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_review_goes_with_its_book(self) -> None:
        row = make_review(book=make_book())
        address = f"/books/{row.book_id}/delete/"
        self.assertContains(self.client.get(address), "1 row goes with it:")
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 302)
        self.assertFalse(Review.objects.filter(pk=row.pk).exists())


class AccessTests(TestCase):
    """Who may do what."""

    row: Review

    @classmethod
    def setUpTestData(cls) -> None:
        cls.row = make_review()

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

    def test_only_its_owner_and_staff_change_a_row(self) -> None:
        for user, status in ((make_user(), 403), (self.row.owned_by, 200), (make_staff(), 200)):
            self.client.force_login(user)
            for page in ("{pk}/edit/", "{pk}/delete/"):
                with self.subTest(page, user=user):
                    self.assertEqual(self.client.get(self.address(page)).status_code, status)
