"""The API of Genre."""

from typing import Any
from unittest.mock import patch

from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from rest_framework.test import APITestCase

from accounts.models import User
from accounts.tests.factories import make_staff, make_user
from alike.versions import StaleRowError
from library.models import Genre
from library.tests.factories.genre import make_genre

PATH = "/api/genres"
UNKNOWN = f"{PATH}/999999999"
FIRST: dict[str, Any] = {
    "name": "Name A",
}


def id_of(row: Any) -> Any:
    """The id of a row as JSON holds it."""
    return row.pk if isinstance(row.pk, int) else str(row.pk)


def sent(**given: Any) -> dict[str, Any]:
    """A row that is right."""
    return {
        **FIRST,
        **given,
    }


class ReadTests(APITestCase):
    """Lists, and one row."""

    def setUp(self) -> None:
        self.row = make_genre()
        self.address = f"{PATH}/{self.row.pk}"

    def test_list_has_the_rows(self) -> None:
        answer = self.client.get(PATH).json()
        self.assertEqual(answer["count"], 1)
        self.assertEqual([one["id"] for one in answer["results"]], [id_of(self.row)])
        self.assertEqual(answer["results"][0], self.client.get(self.address).json())

    def test_list_has_pages(self) -> None:
        make_genre()
        first = self.client.get(PATH, {"page_size": 1}).json()
        self.assertEqual(first["next"], f"{PATH}?page_size=1&page=2")
        self.assertIsNone(first["previous"])
        last = self.client.get(first["next"]).json()
        self.assertEqual(last["previous"], f"{PATH}?page_size=1&page=1")
        self.assertEqual((last["count"], last["next"]), (2, None))
        self.assertNotEqual(first["results"], last["results"])
        self.assertEqual(self.client.get(PATH, {"page": 2}).status_code, 404)

    def test_longer_list_needs_no_more_queries(self) -> None:
        with CaptureQueriesContext(connection) as queries:
            self.client.get(PATH)
        make_genre()
        with self.assertNumQueries(len(queries)):
            self.client.get(PATH)

    def test_list_filters_by_parent(self) -> None:
        target = make_genre()
        row = make_genre(parent=target)
        answer = self.client.get(PATH, {"parent": target.pk}).json()
        self.assertEqual([one["id"] for one in answer["results"]], [id_of(row)])

    def test_list_refuses_what_it_does_not_know(self) -> None:
        queries: list[dict[str, str]] = [
            {"sort": "no_such_column"},
            {"parent": "x"},
            {"page_size": "101"},
            {"page_size": "x"},
        ]
        for query in queries:
            with self.subTest(query):
                self.assertEqual(self.client.get(PATH, query).status_code, 400)

    def test_row_has_an_etag(self) -> None:
        response = self.client.get(self.address)
        self.assertEqual(response.headers["ETag"], '"1"')
        self.assertEqual(response.json()["row_version"], 1)
        for tags, status in (
            ('"1"', 304),
            ('W/"1"', 304),
            ("*", 304),
            ('"0", "1"', 304),
            ('"0"', 200),
        ):
            with self.subTest(tags):
                again = self.client.get(self.address, headers={"If-None-Match": tags})
                self.assertEqual(again.status_code, status)

    def test_unknown_row_is_not_found(self) -> None:
        for address in (UNKNOWN, f"{PATH}/99999999999999999999", f"{PATH}/x", f"{self.address}/"):
            with self.subTest(address):
                self.assertEqual(self.client.get(address).json()["status"], 404)


class CreateTests(APITestCase):
    """New rows."""

    user: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def codes(self, **given: Any) -> dict[str, list[str]]:
        """Codes by field of what is not right."""
        response = self.client.post(PATH, sent(**given), format="json")
        self.assertEqual(response.status_code, 422)
        errors: dict[str, list[dict[str, str]]] = response.json()["errors"]
        return {name: [one["code"] for one in found] for name, found in errors.items()}

    def test_adds_the_row(self) -> None:
        given = sent()
        response = self.client.post(PATH, given, format="json")
        self.assertEqual(response.status_code, 201, response.content)
        answer = response.json()
        self.assertEqual({name: answer[name] for name in given}, given)
        row = Genre.objects.get()
        self.assertEqual(response.headers["Location"], f"{PATH}/{row.pk}")
        self.assertEqual(response.headers["ETag"], '"1"')
        self.assertEqual(answer, self.client.get(f"{PATH}/{row.pk}").json())

    def test_adds_a_row_with_parent(self) -> None:
        target = make_genre()
        answer = self.client.post(PATH, sent(parent=id_of(target)), format="json")
        self.assertEqual(answer.json()["parent"], id_of(target))

    def test_says_what_is_missing(self) -> None:
        needed = ["name"]
        others = {name: value for name, value in FIRST.items() if name not in needed}
        response = self.client.post(PATH, others, format="json")
        self.assertEqual(response.status_code, 422)
        found = {name: one["code"] for name, [one] in response.json()["errors"].items()}
        self.assertEqual(found, dict.fromkeys(needed, "required"))

    def test_says_what_is_wrong(self) -> None:
        cases: list[tuple[str, Any, str]] = [
            ("name", 5, "invalid_string"),
            ("name", None, "null"),
            ("name", "x" * 61, "max_length"),
            ("parent", 999999999, "invalid_choice"),
            ("parent", "1", "invalid_choice"),
        ]
        for name, value, code in cases:
            with self.subTest(name, code=code):
                self.assertIn(code, self.codes(**{name: value})[name])
        self.assertFalse(Genre.objects.exists())

    def test_refuses_a_name_that_is_taken(self) -> None:
        self.client.post(PATH, sent(), format="json")
        self.assertIn("unique", self.codes()["name"])


class ChangeTests(APITestCase):
    """Rows that are there."""

    user: User
    row: Genre
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user()
        cls.row = make_genre()
        cls.address = f"{PATH}/{cls.row.pk}"

    def setUp(self) -> None:
        self.client.force_login(self.user)

    def send(self, method: str, data: Any = None, tags: str | None = '"1"') -> Any:
        """The answer to a request about the row."""
        headers = {} if tags is None else {"If-Match": tags}
        return getattr(self.client, method)(self.address, data, format="json", headers=headers)

    def test_put_writes_every_field(self) -> None:
        given = sent()
        response = self.send("put", given)
        self.assertEqual(response.status_code, 200, response.content)
        self.assertEqual(response.headers["ETag"], '"2"')
        answer = response.json()
        self.assertEqual({name: answer[name] for name in given}, given)
        self.assertEqual(answer, self.client.get(self.address).json())

    def test_patch_writes_only_what_is_given(self) -> None:
        before = self.client.get(self.address).json()
        after = self.send("patch", {"id": None, "row_version": 7, "no_such_field": 1}).json()
        changing = {"row_version", "updated_at"}
        self.assertEqual(
            {name: value for name, value in after.items() if name not in changing},
            {name: value for name, value in before.items() if name not in changing},
        )
        self.assertEqual(after["row_version"], 2)

    def test_writing_needs_the_version(self) -> None:
        for method in ("put", "patch", "delete"):
            for tags, status in ((None, 428), ('"2"', 412), ("1", 412), ("", 412)):
                with self.subTest(method, tags=tags):
                    self.assertEqual(self.send(method, {}, tags).status_code, status)
        self.row.refresh_from_db()
        self.assertEqual(self.row.row_version, 1)

    def test_any_version_or_one_of_a_list_will_do(self) -> None:
        for tags in ("*", '"9", W/"2"'):
            with self.subTest(tags):
                self.assertEqual(self.send("patch", {}, tags).status_code, 200)

    def test_race_is_lost_or_run_again(self) -> None:
        for method, done in (("patch", 200), ("delete", 204)):
            for tags, status in (('"1"', 412), ("*", done)):
                race = patch.object(Genre, "raise_version", side_effect=[StaleRowError, None])
                with self.subTest(method, tags=tags), race:
                    self.assertEqual(self.send(method, {}, tags).status_code, status)

    def test_what_the_database_refuses_is_a_conflict(self) -> None:
        for method, name in (("patch", "save"), ("delete", "delete")):
            refusal = patch.object(Genre, name, side_effect=IntegrityError)
            with self.subTest(method), refusal:
                self.assertEqual(self.send(method, {}).status_code, 409)

    def test_delete_deletes(self) -> None:
        self.assertEqual(self.send("delete").status_code, 204)
        self.assertEqual(self.send("delete").status_code, 404)
        self.assertFalse(Genre.objects.exists())

    def test_parent_stays_while_a_genre_needs_it(self) -> None:
        target = make_genre()
        make_genre(parent=target)
        self.client.force_login(make_staff())
        address = f"/api/genres/{target.pk}"
        response = self.client.delete(address, headers={"If-Match": "*"})
        self.assertEqual(response.status_code, 409)
        self.assertIn("Other rows need this one: 1 ", response.json()["detail"])


class AccessTests(APITestCase):
    """Who may do what."""

    row: Genre
    address: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.row = make_genre()
        cls.address = f"{PATH}/{cls.row.pk}"

    def statuses(self) -> list[int]:
        """Of reading the list and a row, and of writing."""
        read = [self.client.get(address).status_code for address in (PATH, self.address)]
        written = [
            self.client.post(PATH, {}, format="json"),
            self.client.patch(self.address, {}, format="json"),
            self.client.delete(self.address),
        ]
        return [*read, *(response.status_code for response in written)]

    def test_visitors(self) -> None:
        self.assertEqual(self.statuses(), [200, 200, 401, 401, 401])
        response = self.client.delete(UNKNOWN)
        self.assertEqual(response.headers["WWW-Authenticate"], "Bearer")
