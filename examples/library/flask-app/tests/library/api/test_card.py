"""The API of Card."""

from typing import Any

import pytest
import sqlalchemy as sa

from app.extensions import db
from app.library.models import Card
from tests.api import ANY, codes
from tests.auth import make_user
from tests.library.factories.card import make_card
from tests.site import SiteClient

PATH = "/api/cards"
VALUES: dict[str, Any] = {
    "number": "C00000",
    "expires": "2001-02-03",
}


def id_of(row: Any) -> Any:
    """An id as JSON holds it."""
    return row.id if isinstance(row.id, int) else str(row.id)


def valid(**values: Any) -> dict[str, Any]:
    """A body that is right."""
    return {
        **VALUES,
        "holder": id_of(make_user()),
        **values,
    }


def address_of(row: Card) -> str:
    """Where a row is found."""
    return f"{PATH}/{row.id}"


def test_list_has_pages(staff: SiteClient) -> None:
    ids = {id_of(make_card()) for _ in range(3)}
    page = staff.get(PATH, query_string={"page_size": 2}).get_json()
    assert (page["count"], page["previous"]) == (len(ids), None)
    assert page["next"] == f"{PATH}?page_size=2&page=2"
    last = staff.get(page["next"]).get_json()
    assert (last["next"], last["previous"]) == (None, f"{PATH}?page_size=2&page=1")
    assert {row["id"] for row in page["results"] + last["results"]} == ids


def test_list_searches(staff: SiteClient) -> None:
    make_card()
    response = staff.get(PATH, query_string={"q": "no such text"})
    assert response.get_json()["count"] == 0


def test_row_is_known_by_its_version(staff: SiteClient) -> None:
    row = make_card()
    response = staff.get(address_of(row))
    assert response.headers["ETag"] == '"1"'
    assert response.get_json()["id"] == id_of(row)
    for known in ('"1"', 'W/"1"', '"7", "1"', "*"):
        again = staff.get(address_of(row), headers={"If-None-Match": known})
        assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", '"1"')
    assert staff.get(address_of(row), headers={"If-None-Match": '"2"'}).status_code == 200


def test_create(staff: SiteClient) -> None:
    sent = valid()
    response = staff.post(PATH, json=sent)
    assert response.status_code == 201, response.text
    card = db.session.scalars(sa.select(Card)).one()
    assert response.headers["Location"] == address_of(card)
    assert response.headers["ETag"] == '"1"'
    shown = response.get_json()
    assert {name: shown[name] for name in sent} == sent
    assert staff.get(address_of(card)).get_json() == shown


def test_create_ignores_what_may_not_be_written(staff: SiteClient) -> None:
    strange = {"id": "x", "row_version": 7, "no such member": []}
    response = staff.post(PATH, json=valid(**strange))
    assert response.status_code == 201, response.text
    assert response.get_json()["row_version"] == 1


def test_create_with_holder(staff: SiteClient) -> None:
    target = make_user()
    response = staff.post(PATH, json=valid(holder=id_of(target)))
    assert response.get_json()["holder"] == id_of(target)


def test_create_needs_a_holder_that_is_there(staff: SiteClient) -> None:
    wrongs: list[Any] = [999999999, "x", True, {}]
    for wrong in wrongs:
        response = staff.post(PATH, json=valid(holder=wrong))
        assert codes(response) == {"holder": ["invalid_choice"]}


def test_create_refuses_a_holder_that_is_taken(staff: SiteClient) -> None:
    target = make_user()
    make_card(holder=target)
    response = staff.post(PATH, json=valid(holder=id_of(target)))
    assert codes(response)["holder"] == ["unique"]


@pytest.mark.parametrize(
    ("name", "sent", "code"),
    [
        ("number", 5, "invalid_string"),
        ("number", None, "null"),
        ("expires", "x", "invalid_date"),
        ("expires", None, "null"),
        ("number", "x" * 11, "max_length"),
        ("number", "!!!", "invalid_pattern"),
    ],
)
def test_create_refuses(staff: SiteClient, name: str, sent: Any, code: str) -> None:
    response = staff.post(PATH, json=valid(**{name: sent}))
    assert codes(response) == {name: [code]}
    assert db.session.scalars(sa.select(Card)).first() is None


def test_create_and_replace_need_what_must_be_there(staff: SiteClient) -> None:
    missing = {name: ["required"] for name in ["number", "expires", "holder"]}
    assert codes(staff.post(PATH, json={})) == missing
    address = address_of(make_card())
    assert codes(staff.put(address, json={}, headers=ANY)) == missing


@pytest.mark.parametrize("name", ["number"])
def test_create_refuses_a_value_that_is_taken(staff: SiteClient, name: str) -> None:
    first = staff.post(PATH, json=valid())
    assert first.status_code == 201, first.text
    assert "unique" in codes(staff.post(PATH, json=valid()))[name]


def test_replace_sets_every_member(staff: SiteClient) -> None:
    address, sent = address_of(make_card()), valid()
    response = staff.put(address, json=sent, headers={"If-Match": 'W/"1"'})
    assert response.status_code == 200, response.text
    assert response.headers["ETag"] == '"2"'
    shown = response.get_json()
    assert {name: shown[name] for name in sent} == sent
    assert staff.get(address).get_json() == shown


def test_change_sets_what_is_sent(staff: SiteClient) -> None:
    address = address_of(make_card())
    before = staff.get(address).get_json()
    for version, (name, value) in enumerate(VALUES.items(), start=1):
        headers = {"If-Match": f'"{version}"'}
        response = staff.patch(address, json={name: value}, headers=headers)
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
    staff: SiteClient, method: str, headers: dict[str, str], status: int
) -> None:
    # The condition is judged before the body.
    broken = {"data": "{", "content_type": "application/json"}
    address = address_of(make_card())
    response = staff.open(address, method=method, headers=headers, **broken)
    assert response.status_code == status
    assert staff.get(address).get_json()["row_version"] == 1


def test_body_must_be_json(staff: SiteClient) -> None:
    address = address_of(make_card())
    assert staff.post(PATH, data="{}").status_code == 415
    assert staff.put(address, data="{}").status_code == 415
    broken = {"data": "{", "content_type": "application/json"}
    assert staff.patch(address, headers=ANY, **broken).status_code == 400


def test_delete(staff: SiteClient) -> None:
    address = address_of(make_card())
    assert staff.delete(address, headers=ANY).status_code == 204
    assert staff.get(address).status_code == 404
    assert staff.delete(address, headers=ANY).status_code == 404


def test_unknown_row_is_not_found(staff: SiteClient) -> None:
    for id in ("999999999", "x", "9" * 30):
        assert staff.get(f"{PATH}/{id}").status_code == 404
        assert staff.patch(f"{PATH}/{id}", json={}).status_code == 404


def test_visitors_are_asked_to_sign_in(visitor: SiteClient) -> None:
    address = address_of(make_card())
    assert visitor.get(PATH).status_code == 401
    assert visitor.get(address).status_code == 401
    assert visitor.post(PATH).status_code == 401
    for method in ("PUT", "PATCH", "DELETE"):
        assert visitor.open(address, method=method).status_code == 401


def test_members_find_nothing(member: SiteClient) -> None:
    address = address_of(make_card())
    assert member.get(PATH).status_code == 404
    assert member.post(PATH, json={}).status_code == 404
    for method in ("GET", "PUT", "PATCH", "DELETE"):
        assert member.open(address, method=method).status_code == 404
