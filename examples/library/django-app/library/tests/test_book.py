"""Pages of Book."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES, message
from core.moments import today
from library.models import Book
from library.tests.factories.author import make_author
from library.tests.factories.book import make_book, valid_book
from library.tests.factories.genre import make_genre
from library.tests.factories.tag import make_tag

PATH = "/books/"
FIRST: dict[str, Any] = {
    "title": "Title A",
    "isbn": "0000000000000",
    "published": dt.date(2001, 2, 3),
    "pages": 1,
    "price": Decimal("0.00"),
    "status": "ordered",
    "summary": "Summary A",
}
SECOND: dict[str, Any] = {
    "title": "Title B",
    "isbn": "0000000000001",
    "published": dt.date(2001, 2, 4),
    "pages": 2,
    "price": Decimal("1.00"),
    "status": "shelf",
    "summary": "Summary B",
}


class ListTests(TestCase):
    """The list: its order, search, filters and pages."""

    first: Book
    second: Book

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first = make_book(**FIRST)
        cls.second = make_book(**SECOND)

    def listed(self, **query: Any) -> list[Any]:
        """The rows that the list shows."""
        return list(self.client.get(PATH, query).context["object_list"])

    def test_says_when_it_is_empty(self) -> None:
        Book.objects.all().delete()
        self.assertContains(self.client.get(PATH), "Nothing here yet.")

    def test_has_its_own_order(self) -> None:
        self.assertEqual(self.listed(), [self.second, self.first])

    def test_searches(self) -> None:
        for name in ("title", "isbn"):
            with self.subTest(name):
                self.assertEqual(self.listed(q=FIRST[name].lower()), [self.first])

    def test_says_that_nothing_matches(self) -> None:
        self.assertContains(self.client.get(PATH, {"q": "no such text"}), "Nothing matches.")

    def test_filters(self) -> None:
        for name, typed in (("status", "ordered"),):
            with self.subTest(name):
                self.assertEqual(self.listed(**{name: typed}), [self.first])

    def test_filters_by_author(self) -> None:
        target = make_author()
        row = make_book(author=target)
        self.assertEqual(self.listed(author=target.pk), [row])

    def test_filters_by_genre(self) -> None:
        target = make_genre()
        row = make_book(genre=target)
        self.assertEqual(self.listed(genre=target.pk), [row])

    def test_filters_by_sequel_of(self) -> None:
        target = make_book()
        row = make_book(sequel_of=target)
        self.assertEqual(self.listed(sequel_of=target.pk), [row])

    def test_filters_by_tags(self) -> None:
        target = make_tag()
        self.second.tags.add(target)
        self.assertEqual(self.listed(tags=target.pk), [self.second])

    def test_sorts(self) -> None:
        for name in ("title", "isbn", "published", "pages", "price", "status"):
            with self.subTest(name):
                self.assertEqual(self.listed(sort=name), [self.first, self.second])
                self.assertEqual(self.listed(sort=f"-{name}"), [self.second, self.first])

    def test_refuses_what_it_does_not_know(self) -> None:
        queries: list[dict[str, str]] = [{"sort": "no_such_column"}, {"author": "x"}]
        for query in queries:
            with self.subTest(query):
                self.assertEqual(self.client.get(PATH, query).status_code, 400)

    def test_has_pages_of_twenty(self) -> None:
        for _ in range(19):
            make_book()
        self.assertEqual(len(self.listed()), 20)
        self.assertEqual(len(self.listed(page=2)), 1)
        self.assertEqual(self.client.get(PATH, {"page": 3}).status_code, 404)


class DetailTests(TestCase):
    """The page of one row."""

    def test_shows_the_row(self) -> None:
        row = make_book(**FIRST)
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
        response = self.client.post(f"{PATH}new/", valid_book(**typed))
        self.assertEqual(response.status_code, 200)
        errors: dict[str, list[str]] = response.context["form"].errors
        return errors

    def test_adds_the_row(self) -> None:
        typed = valid_book()
        response = self.client.post(f"{PATH}new/", typed)
        book = Book.objects.get()
        self.assertRedirects(response, f"{PATH}{book.pk}/")
        self.assertEqual(book.title, "Title A")
        self.assertEqual(book.isbn, "0000000000000")
        self.assertEqual(book.published, dt.date(2001, 2, 3))
        self.assertEqual(book.pages, 1)
        self.assertEqual(book.price, Decimal("0.00"))
        self.assertEqual(book.status, "ordered")
        self.assertEqual(book.summary, "Summary A")
        self.assertEqual(str(book.author_id), typed["author"])

    def test_adds_a_row_with_genre(self) -> None:
        target = make_genre()
        self.client.post(f"{PATH}new/", valid_book(genre=str(target.pk)))
        self.assertEqual(Book.objects.filter(genre=target).count(), 1)

    def test_adds_a_row_with_sequel_of(self) -> None:
        target = make_book()
        self.client.post(f"{PATH}new/", valid_book(sequel_of=str(target.pk)))
        self.assertEqual(Book.objects.filter(sequel_of=target).count(), 1)

    def test_adds_a_row_with_tags(self) -> None:
        target = make_tag()
        self.client.post(f"{PATH}new/", valid_book(tags=[str(target.pk)]))
        self.assertEqual(Book.objects.filter(tags=target).count(), 1)

    def test_says_what_is_wrong(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("title", "", MESSAGES["required"]),
            ("title", "x" * 201, message("max_length", limit_value=200, show_value=201)),
            ("isbn", "x" * 14, message("max_length", limit_value=13, show_value=14)),
            ("isbn", "!!!", MESSAGES["invalid_pattern"]),
            ("published", "x", MESSAGES["invalid_date"]),
            ("pages", "x", MESSAGES["invalid_integer"]),
            ("pages", "0", message("min_value", limit_value=1)),
            ("pages", "20001", message("max_value", limit_value=20000)),
            ("price", "x", MESSAGES["invalid_number"]),
            ("price", "-1", message("min_value", limit_value=Decimal("0"))),
            ("price", "0.001", message("max_decimal_places", max=2)),
            ("status", "no such choice", MESSAGES["invalid_choice"]),
            ("author", "", MESSAGES["required"]),
            ("author", "999999999", MESSAGES["invalid_choice"]),
            ("genre", "999999999", MESSAGES["invalid_choice"]),
            ("sequel_of", "999999999", MESSAGES["invalid_choice"]),
            ("tags", ["999999999"], MESSAGES["invalid_choice"]),
        ]
        for name, typed, text in cases:
            with self.subTest(name, text=text):
                self.assertIn(text, self.refused(**{name: typed})[name])
        self.assertFalse(Book.objects.exists())

    def test_published_is_not_after_today(self) -> None:
        other = today() + dt.timedelta(days=1)
        text = message("max_value", limit_value=today())
        self.assertIn(text, self.refused(published=other.isoformat())["published"])

    def test_refuses_a_isbn_that_is_taken(self) -> None:
        make_book(isbn=FIRST["isbn"])
        self.assertIn(MESSAGES["unique"], self.refused()["isbn"])

    def test_refuses_a_sequel_of_that_is_taken(self) -> None:
        target = make_book()
        make_book(sequel_of=target)
        self.assertIn(MESSAGES["unique"], self.refused(sequel_of=str(target.pk))["sequel_of"])

    def test_refuses_the_same_title_and_author_again(self) -> None:
        author = make_author()
        make_book(title=FIRST["title"], author=author)
        text = message("unique_together", field_labels="Title and Author")
        self.assertIn(text, self.refused(author=str(author.pk))["__all__"])


class UpdateTests(TestCase):
    """The form for a row that is there."""

    user: User
    row: Book
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_book()
        cls.address = f"{PATH}{cls.row.pk}/edit/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_changes_the_row(self) -> None:
        self.assertContains(self.client.get(self.address), 'name="row_version" value="1"')
        response = self.client.post(self.address, valid_book(row_version=1))
        self.assertRedirects(response, f"{PATH}{self.row.pk}/")
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)
        self.assertEqual(self.row.title, "Title A")
        self.assertEqual(self.row.isbn, "0000000000000")
        self.assertEqual(self.row.published, dt.date(2001, 2, 3))
        self.assertEqual(self.row.pages, 1)
        self.assertEqual(self.row.price, Decimal("0.00"))
        self.assertEqual(self.row.status, "ordered")
        self.assertEqual(self.row.summary, "Summary A")

    def test_older_version_is_a_conflict(self) -> None:
        self.client.post(self.address, valid_book(row_version=1))
        response = self.client.post(self.address, valid_book(row_version=1))
        self.assertContains(response, 'name="row_version" value="2"', status_code=409)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_needs_the_version(self) -> None:
        self.assertEqual(self.client.post(self.address, valid_book()).status_code, 400)

    def test_shows_what_is_wrong(self) -> None:
        typed = valid_book(row_version=1, title="")
        response = self.client.post(self.address, typed)
        self.assertEqual(list(response.context["form"].errors), ["title"])
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 1)

    def test_unknown_row_is_not_found(self) -> None:
        self.assertEqual(self.client.get(f"{PATH}999999999/edit/").status_code, 404)


class DeleteTests(TestCase):
    """The question before a row is deleted, and what happens then."""

    user: User
    row: Book
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_book()
        cls.address = f"{PATH}{cls.row.pk}/delete/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_asks_and_deletes(self) -> None:
        self.assertContains(self.client.get(self.address), "This cannot be undone.")
        response = self.client.post(self.address, {"row_version": 1})
        self.assertRedirects(response, PATH)
        self.assertFalse(Book.objects.exists())

    def test_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address, {"row_version": 1})
        self.assertEqual(response.status_code, 409)
        self.assertTrue(Book.objects.exists())


class BelongingTests(TestCase):
    """What a row means for the rows that it belongs to."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_page_of_author_shows_the_book(self) -> None:
        target = make_author()
        row = make_book(author=target)
        page = self.client.get(f"/authors/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_author_stays_while_a_book_needs_it(self) -> None:
        row = make_book(author=make_author())
        address = f"/authors/{row.author_id}/delete/"
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 409)
        row.refresh_from_db()

    def test_page_of_genre_shows_the_book(self) -> None:
        target = make_genre()
        row = make_book(genre=target)
        page = self.client.get(f"/genres/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_book_stays_without_its_genre(self) -> None:
        row = make_book(genre=make_genre())
        address = f"/genres/{row.genre_id}/delete/"
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 302)
        row.refresh_from_db()
        self.assertIsNone(row.genre)

    def test_page_of_sequel_of_shows_the_book(self) -> None:
        target = make_book()
        row = make_book(sequel_of=target)
        page = self.client.get(f"/books/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_book_stays_without_its_sequel_of(self) -> None:
        row = make_book(sequel_of=make_book())
        address = f"/books/{row.sequel_of_id}/delete/"
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 302)
        row.refresh_from_db()
        self.assertIsNone(row.sequel_of)

    def test_page_of_tags_shows_the_book(self) -> None:
        target = make_tag()
        row = make_book()
        row.tags.add(target)
        page = self.client.get(f"/tags/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')


class AccessTests(TestCase):
    """Who may do what."""

    row: Book

    @classmethod
    def setUpTestData(cls) -> None:
        cls.row = make_book()

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
