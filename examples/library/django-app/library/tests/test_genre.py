"""Pages of Genre."""

from typing import Any

from django.test import TestCase
from django.utils.html import escape

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.messages import MESSAGES, message
from library.models import Genre
from library.tests.factories.genre import make_genre, valid_genre

PATH = "/genres/"
FIRST: dict[str, Any] = {
    "name": "Name A",
}
SECOND: dict[str, Any] = {
    "name": "Name B",
}


class ListTests(TestCase):
    """The list: its order, search, filters and pages."""

    first: Genre
    second: Genre

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first = make_genre(**FIRST)
        cls.second = make_genre(**SECOND)

    def listed(self, **query: Any) -> list[Any]:
        """The rows that the list shows."""
        return list(self.client.get(PATH, query).context["object_list"])

    def test_says_when_it_is_empty(self) -> None:
        Genre.objects.all().delete()
        self.assertContains(self.client.get(PATH), "Nothing here yet.")

    def test_has_its_own_order(self) -> None:
        self.assertEqual(self.listed(), [self.first, self.second])

    def test_searches(self) -> None:
        for name in ("name",):
            with self.subTest(name):
                self.assertEqual(self.listed(q=FIRST[name].lower()), [self.first])

    def test_says_that_nothing_matches(self) -> None:
        self.assertContains(self.client.get(PATH, {"q": "no such text"}), "Nothing matches.")

    def test_filters_by_parent(self) -> None:
        target = make_genre()
        row = make_genre(parent=target)
        self.assertEqual(self.listed(parent=target.pk), [row])

    def test_sorts(self) -> None:
        for name in ("name",):
            with self.subTest(name):
                self.assertEqual(self.listed(sort=name), [self.first, self.second])
                self.assertEqual(self.listed(sort=f"-{name}"), [self.second, self.first])

    def test_refuses_what_it_does_not_know(self) -> None:
        queries: list[dict[str, str]] = [{"sort": "no_such_column"}, {"parent": "x"}]
        for query in queries:
            with self.subTest(query):
                self.assertEqual(self.client.get(PATH, query).status_code, 400)

    def test_has_pages_of_twenty(self) -> None:
        for _ in range(19):
            make_genre()
        self.assertEqual(len(self.listed()), 20)
        self.assertEqual(len(self.listed(page=2)), 1)
        self.assertEqual(self.client.get(PATH, {"page": 3}).status_code, 404)


class DetailTests(TestCase):
    """The page of one row."""

    def test_shows_the_row(self) -> None:
        row = make_genre(**FIRST)
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
        response = self.client.post(f"{PATH}new/", valid_genre(**typed))
        self.assertEqual(response.status_code, 200)
        errors: dict[str, list[str]] = response.context["form"].errors
        return errors

    def test_adds_the_row(self) -> None:
        typed = valid_genre()
        response = self.client.post(f"{PATH}new/", typed)
        genre = Genre.objects.get()
        self.assertRedirects(response, f"{PATH}{genre.pk}/")
        self.assertEqual(genre.name, "Name A")

    def test_adds_a_row_with_parent(self) -> None:
        target = make_genre()
        self.client.post(f"{PATH}new/", valid_genre(parent=str(target.pk)))
        self.assertEqual(Genre.objects.filter(parent=target).count(), 1)

    def test_says_what_is_wrong(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("name", "", MESSAGES["required"]),
            ("name", "x" * 61, message("max_length", limit_value=60, show_value=61)),
            ("parent", "999999999", MESSAGES["invalid_choice"]),
        ]
        for name, typed, text in cases:
            with self.subTest(name, text=text):
                self.assertIn(text, self.refused(**{name: typed})[name])
        self.assertFalse(Genre.objects.exists())

    def test_refuses_a_name_that_is_taken(self) -> None:
        make_genre(name=FIRST["name"])
        self.assertIn(MESSAGES["unique"], self.refused()["name"])


class UpdateTests(TestCase):
    """The form for a row that is there."""

    user: User
    row: Genre
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_genre()
        cls.address = f"{PATH}{cls.row.pk}/edit/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_changes_the_row(self) -> None:
        self.assertContains(self.client.get(self.address), 'name="row_version" value="1"')
        response = self.client.post(self.address, valid_genre(row_version=1))
        self.assertRedirects(response, f"{PATH}{self.row.pk}/")
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)
        self.assertEqual(self.row.name, "Name A")

    def test_older_version_is_a_conflict(self) -> None:
        self.client.post(self.address, valid_genre(row_version=1))
        response = self.client.post(self.address, valid_genre(row_version=1))
        self.assertContains(response, 'name="row_version" value="2"', status_code=409)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 2)

    def test_needs_the_version(self) -> None:
        self.assertEqual(self.client.post(self.address, valid_genre()).status_code, 400)

    def test_shows_what_is_wrong(self) -> None:
        typed = valid_genre(row_version=1, name="")
        response = self.client.post(self.address, typed)
        self.assertEqual(list(response.context["form"].errors), ["name"])
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 1)

    def test_unknown_row_is_not_found(self) -> None:
        self.assertEqual(self.client.get(f"{PATH}999999999/edit/").status_code, 404)


class DeleteTests(TestCase):
    """The question before a row is deleted, and what happens then."""

    user: User
    row: Genre
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_genre()
        cls.address = f"{PATH}{cls.row.pk}/delete/"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def test_asks_and_deletes(self) -> None:
        self.assertContains(self.client.get(self.address), "This cannot be undone.")
        response = self.client.post(self.address, {"row_version": 1})
        self.assertRedirects(response, PATH)
        self.assertFalse(Genre.objects.exists())

    def test_older_version_is_a_conflict(self) -> None:
        self.row.save()
        response = self.client.post(self.address, {"row_version": 1})
        self.assertEqual(response.status_code, 409)
        self.assertTrue(Genre.objects.exists())


class BelongingTests(TestCase):
    """What a row means for the rows that it belongs to."""

    def setUp(self) -> None:
        self.client.force_login(make_staff())

    def test_page_of_parent_shows_the_genre(self) -> None:
        target = make_genre()
        row = make_genre(parent=target)
        page = self.client.get(f"/genres/{target.pk}/")
        self.assertContains(page, f'href="{PATH}{row.pk}/"')

    def test_parent_stays_while_a_genre_needs_it(self) -> None:
        row = make_genre(parent=make_genre())
        address = f"/genres/{row.parent_id}/delete/"
        self.assertEqual(self.client.post(address, {"row_version": 1}).status_code, 409)
        row.refresh_from_db()


class AccessTests(TestCase):
    """Who may do what."""

    row: Genre

    @classmethod
    def setUpTestData(cls) -> None:
        cls.row = make_genre()

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
