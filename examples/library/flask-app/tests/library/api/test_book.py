"""The API of Book."""

from typing import Any

import pytest
import sqlalchemy as sa

from app.extensions import db
from app.library.models import Book
from tests.api import ANY, codes
from tests.library.factories.author import make_author
from tests.library.factories.book import make_book
from tests.library.factories.genre import make_genre
from tests.library.factories.tag import make_tag
from tests.site import SiteClient

PATH = "/api/books"
VALUES: dict[str, Any] = {
    "title": "Title A",
    "isbn": "0000000000000",
    "published": "2001-02-03",
    "pages": 1,
    "price": "0.00",
    "status": "ordered",
    "summary": "Summary A",
}


def id_of(row: Any) -> Any:
    """An id as JSON holds it."""
    return row.id if isinstance(row.id, int) else str(row.id)


def valid(**values: Any) -> dict[str, Any]:
    """A body that is right."""
    return {
        **VALUES,
        "author": id_of(make_author()),
        **values,
    }


def address_of(row: Book) -> str:
    """Where a row is found."""
    return f"{PATH}/{row.id}"


def test_list_has_pages(visitor: SiteClient) -> None:
    ids = {id_of(make_book()) for _ in range(3)}
    page = visitor.get(PATH, query_string={"page_size": 2}).get_json()
    assert (page["count"], page["previous"]) == (len(ids), None)
    assert page["next"] == f"{PATH}?page_size=2&page=2"
    last = visitor.get(page["next"]).get_json()
    assert (last["next"], last["previous"]) == (None, f"{PATH}?page_size=2&page=1")
    assert {row["id"] for row in page["results"] + last["results"]} == ids


def test_list_searches(visitor: SiteClient) -> None:
    make_book()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert response.get_json()["count"] == 0


def test_row_is_known_by_its_version(visitor: SiteClient) -> None:
    row = make_book()
    response = visitor.get(address_of(row))
    assert response.headers["ETag"] == '"1"'
    assert response.get_json()["id"] == id_of(row)
    for known in ('"1"', 'W/"1"', '"7", "1"', "*"):
        again = visitor.get(address_of(row), headers={"If-None-Match": known})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", '"1"')
    assert visitor.get(address_of(row), headers={"If-None-Match": '"2"'}).status_code == 200


def test_create(member: SiteClient) -> None:
    sent = valid()
    response = member.post(PATH, json=sent)
    assert response.status_code == 201, response.text
    book = db.session.scalars(sa.select(Book)).one()
    assert response.headers["Location"] == address_of(book)
    assert response.headers["ETag"] == '"1"'
    shown = response.get_json()
    assert {name: shown[name] for name in sent} == sent
    assert member.get(address_of(book)).get_json() == shown


def test_create_ignores_what_may_not_be_written(member: SiteClient) -> None:
    strange = {"id": "x", "row_version": 7, "no such member": []}
    response = member.post(PATH, json=valid(**strange))
    assert response.status_code == 201, response.text
    assert response.get_json()["row_version"] == 1


def test_create_with_author(member: SiteClient) -> None:
    target = make_author()
    response = member.post(PATH, json=valid(author=id_of(target)))
    assert response.get_json()["author"] == id_of(target)


def test_create_needs_a_author_that_is_there(member: SiteClient) -> None:
    wrongs: list[Any] = [999999999, "x", True, {}]
    for wrong in wrongs:
        response = member.post(PATH, json=valid(author=wrong))
        assert codes(response) == {"author": ["invalid_choice"]}


def test_create_with_genre(member: SiteClient) -> None:
    target = make_genre()
    response = member.post(PATH, json=valid(genre=id_of(target)))
    assert response.get_json()["genre"] == id_of(target)


def test_create_needs_a_genre_that_is_there(member: SiteClient) -> None:
    wrongs: list[Any] = [999999999, "x", True, {}]
    for wrong in wrongs:
        response = member.post(PATH, json=valid(genre=wrong))
        assert codes(response) == {"genre": ["invalid_choice"]}


def test_create_with_sequel_of(member: SiteClient) -> None:
    target = make_book()
    response = member.post(PATH, json=valid(sequel_of=id_of(target)))
    assert response.get_json()["sequel_of"] == id_of(target)


def test_create_needs_a_sequel_of_that_is_there(member: SiteClient) -> None:
    wrongs: list[Any] = [999999999, "x", True, {}]
    for wrong in wrongs:
        response = member.post(PATH, json=valid(sequel_of=wrong))
        assert codes(response) == {"sequel_of": ["invalid_choice"]}


def test_create_refuses_a_sequel_of_that_is_taken(member: SiteClient) -> None:
    target = make_book()
    make_book(sequel_of=target)
    response = member.post(PATH, json=valid(sequel_of=id_of(target)))
    assert codes(response)["sequel_of"] == ["unique"]


def test_create_with_tags(member: SiteClient) -> None:
    ids = [id_of(make_tag()), id_of(make_tag())]
    response = member.post(PATH, json=valid(tags=[*ids[::-1], ids[0]]))
    assert response.get_json()["tags"] == sorted(ids)


def test_create_needs_a_tags_that_is_there(member: SiteClient) -> None:
    wrongs: list[Any] = [999999999, "x", True, {}]
    for wrong in wrongs:
        response = member.post(PATH, json=valid(tags=[wrong]))
        assert codes(response) == {"tags": ["invalid_choice"]}
    response = member.post(PATH, json=valid(tags="x"))
    assert codes(response) == {"tags": ["invalid_list"]}


@pytest.mark.parametrize(
    ("name", "sent", "code"),
    [
        ("title", 5, "invalid_string"),
        ("title", None, "null"),
        ("isbn", 5, "invalid_string"),
        ("published", "x", "invalid_date"),
        ("pages", "5", "invalid_integer"),
        ("price", "x", "invalid_number"),
        ("status", "no such choice", "invalid_choice"),
        ("status", None, "null"),
        ("summary", 5, "invalid_string"),
        ("summary", None, "null"),
        ("title", "x" * 201, "max_length"),
        ("isbn", "x" * 14, "max_length"),
        ("isbn", "!!!", "invalid_pattern"),
        ("pages", 0, "min_value"),
        ("pages", 20001, "max_value"),
        ("price", "-1", "min_value"),
        ("price", "0.001", "max_decimal_places"),
    ],
)
def test_create_refuses(member: SiteClient, name: str, sent: Any, code: str) -> None:
    response = member.post(PATH, json=valid(**{name: sent}))
    assert codes(response) == {name: [code]}
    assert db.session.scalars(sa.select(Book)).first() is None


def test_create_and_replace_need_what_must_be_there(member: SiteClient) -> None:
    missing = {name: ["required"] for name in ["title", "author"]}
    assert codes(member.post(PATH, json={})) == missing
    address = address_of(make_book())
    assert codes(member.put(address, json={}, headers=ANY)) == missing


@pytest.mark.parametrize("name", ["isbn"])
def test_create_refuses_a_value_that_is_taken(member: SiteClient, name: str) -> None:
    first = member.post(PATH, json=valid())
    assert first.status_code == 201, first.text
    assert "unique" in codes(member.post(PATH, json=valid()))[name]


def test_create_refuses_the_same_title_and_author_again(member: SiteClient) -> None:
    author = id_of(make_author())
    sent = valid(author=author)
    assert member.post(PATH, json=sent).status_code == 201
    response = member.post(PATH, json=sent)
    assert "unique_together" in codes(response).get("_", ["unique_together"])


def test_replace_sets_every_member(member: SiteClient) -> None:
    address, sent = address_of(make_book()), valid()
    response = member.put(address, json=sent, headers={"If-Match": 'W/"1"'})
    assert response.status_code == 200, response.text
    assert response.headers["ETag"] == '"2"'
    shown = response.get_json()
    assert {name: shown[name] for name in sent} == sent
    assert member.get(address).get_json() == shown


def test_change_sets_what_is_sent(member: SiteClient) -> None:
    address = address_of(make_book())
    before = member.get(address).get_json()
    for version, (name, value) in enumerate(VALUES.items(), start=1):
        headers = {"If-Match": f'"{version}"'}
        response = member.patch(address, json={name: value}, headers=headers)
        assert response.status_code == 200, response.text
        after = response.get_json()
        before = {**before, name: value, "row_version": version + 1}
        assert {one: after[one] for one in before if one != "updated_at"} == {
            one: before[one] for one in before if one != "updated_at"
        }


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    ("headers", "status"),
    [({}, 428), ({"If-Match": '"2"'}, 412), ({"If-Match": "1"}, 412), ({"If-Match": "W/"}, 412)],
)
def test_only_the_version_that_was_read_is_written(
    member: SiteClient, method: str, headers: dict[str, str], status: int
) -> None:
    # The condition is judged before the body.
    broken = {"data": "{", "content_type": "application/json"}
    address = address_of(make_book())
    response = member.open(address, method=method, headers=headers, **broken)
    assert response.status_code == status
    assert member.get(address).get_json()["row_version"] == 1


def test_body_must_be_json(member: SiteClient) -> None:
    address = address_of(make_book())
    assert member.post(PATH, data="{}").status_code == 415
    assert member.put(address, data="{}").status_code == 415
    broken = {"data": "{", "content_type": "application/json"}
    assert member.patch(address, headers=ANY, **broken).status_code == 400


def test_delete(member: SiteClient) -> None:
    address = address_of(make_book())
    assert member.delete(address, headers=ANY).status_code == 204
    assert member.get(address).status_code == 404
    assert member.delete(address, headers=ANY).status_code == 404


def test_author_stays_while_a_book_needs_it(staff: SiteClient) -> None:
    target = make_author()
    make_book(author=target)
    response = staff.delete(f"/api/authors/{target.id}", headers=ANY)
    assert response.status_code == 409
    detail = response.get_json()["detail"]
    assert detail.startswith("Other rows need this one: ")
    assert f"1 {Book.PLURAL_LABEL}" in detail


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for id in ("999999999", "x", "9" * 30):
        assert member.get(f"{PATH}/{id}").status_code == 404
        assert member.patch(f"{PATH}/{id}", json={}).status_code == 404


def test_visitors_are_asked_to_sign_in(visitor: SiteClient) -> None:
    address = address_of(make_book())
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(address).status_code == 200
    assert visitor.post(PATH).status_code == 401
    for method in ("PUT", "PATCH", "DELETE"):
        assert visitor.open(address, method=method).status_code == 401
