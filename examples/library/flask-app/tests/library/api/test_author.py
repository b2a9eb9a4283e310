"""The API of Author."""

from typing import Any

import pytest
import sqlalchemy as sa

from app.extensions import db
from app.library.models import Author
from tests.api import ANY, codes
from tests.library.factories.author import make_author
from tests.site import SiteClient

PATH = "/api/authors"
VALUES: dict[str, Any] = {
    "name": "Name A",
    "born": "2001-02-03",
    "country": "Country A",
    "website": "https://example.com/A",
    "biography": "Biography A",
}


def id_of(row: Any) -> Any:
    """An id as JSON holds it."""
    return row.id if isinstance(row.id, int) else str(row.id)


def valid(**values: Any) -> dict[str, Any]:
    """A body that is right."""
    return {
        **VALUES,
        **values,
    }


def address_of(row: Author) -> str:
    """Where a row is found."""
    return f"{PATH}/{row.id}"


def test_list_has_pages(visitor: SiteClient) -> None:
    ids = {id_of(make_author()) for _ in range(3)}
    page = visitor.get(PATH, query_string={"page_size": 2}).get_json()
    assert (page["count"], page["previous"]) == (len(ids), None)
    assert page["next"] == f"{PATH}?page_size=2&page=2"
    last = visitor.get(page["next"]).get_json()
    assert (last["next"], last["previous"]) == (None, f"{PATH}?page_size=2&page=1")
    assert {row["id"] for row in page["results"] + last["results"]} == ids


def test_list_searches(visitor: SiteClient) -> None:
    make_author()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert response.get_json()["count"] == 0


def test_row_is_known_by_its_version(visitor: SiteClient) -> None:
    row = make_author()
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
    author = db.session.scalars(sa.select(Author)).one()
    assert response.headers["Location"] == address_of(author)
    assert response.headers["ETag"] == '"1"'
    shown = response.get_json()
    assert {name: shown[name] for name in sent} == sent
    assert member.get(address_of(author)).get_json() == shown


def test_create_ignores_what_may_not_be_written(member: SiteClient) -> None:
    strange = {"id": "x", "row_version": 7, "no such member": []}
    response = member.post(PATH, json=valid(**strange))
    assert response.status_code == 201, response.text
    assert response.get_json()["row_version"] == 1


@pytest.mark.parametrize(
    ("name", "sent", "code"),
    [
        ("name", 5, "invalid_string"),
        ("name", None, "null"),
        ("born", "x", "invalid_date"),
        ("country", 5, "invalid_string"),
        ("country", None, "null"),
        ("website", 5, "invalid_string"),
        ("website", None, "null"),
        ("biography", 5, "invalid_string"),
        ("biography", None, "null"),
        ("name", "x" * 121, "max_length"),
        ("country", "x" * 61, "max_length"),
        ("website", "x" * 201, "max_length"),
        ("website", "a bb", "invalid_url"),
    ],
)
def test_create_refuses(member: SiteClient, name: str, sent: Any, code: str) -> None:
    response = member.post(PATH, json=valid(**{name: sent}))
    assert codes(response) == {name: [code]}
    assert db.session.scalars(sa.select(Author)).first() is None


def test_create_and_replace_need_what_must_be_there(member: SiteClient) -> None:
    missing = {name: ["required"] for name in ["name"]}
    assert codes(member.post(PATH, json={})) == missing
    address = address_of(make_author())
    assert codes(member.put(address, json={}, headers=ANY)) == missing


def test_replace_sets_every_member(member: SiteClient) -> None:
    address, sent = address_of(make_author()), valid()
    response = member.put(address, json=sent, headers={"If-Match": 'W/"1"'})
    assert response.status_code == 200, response.text
    assert response.headers["ETag"] == '"2"'
    shown = response.get_json()
    assert {name: shown[name] for name in sent} == sent
    assert member.get(address).get_json() == shown


def test_change_sets_what_is_sent(member: SiteClient) -> None:
    address = address_of(make_author())
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
    address = address_of(make_author())
    response = member.open(address, method=method, headers=headers, **broken)
    assert response.status_code == status
    assert member.get(address).get_json()["row_version"] == 1


def test_body_must_be_json(member: SiteClient) -> None:
    address = address_of(make_author())
    assert member.post(PATH, data="{}").status_code == 415
    assert member.put(address, data="{}").status_code == 415
    broken = {"data": "{", "content_type": "application/json"}
    assert member.patch(address, headers=ANY, **broken).status_code == 400


def test_delete(member: SiteClient) -> None:
    address = address_of(make_author())
    assert member.delete(address, headers=ANY).status_code == 204
    assert member.get(address).status_code == 404
    assert member.delete(address, headers=ANY).status_code == 404


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for id in ("999999999", "x", "9" * 30):
        assert member.get(f"{PATH}/{id}").status_code == 404
        assert member.patch(f"{PATH}/{id}", json={}).status_code == 404


def test_visitors_are_asked_to_sign_in(visitor: SiteClient) -> None:
    address = address_of(make_author())
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(address).status_code == 200
    assert visitor.post(PATH).status_code == 401
    for method in ("PUT", "PATCH", "DELETE"):
        assert visitor.open(address, method=method).status_code == 401
