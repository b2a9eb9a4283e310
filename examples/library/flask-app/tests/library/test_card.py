"""Pages of Card."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.extensions import db
from app.library.models import Card
from tests.auth import make_user
from tests.html import errors, row_ids
from tests.library.factories.card import make_card, valid_card
from tests.site import SiteClient

PATH = "/cards/"
FIRST: dict[str, Any] = {
    "number": "C00000",
    "expires": dt.date(2001, 2, 3),
}
SECOND: dict[str, Any] = {
    "number": "C00001",
    "expires": dt.date(2001, 2, 4),
}


def test_list_is_empty_at_first(staff: SiteClient) -> None:
    assert "Nothing here yet." in staff.get(PATH).text


def test_list_has_its_own_order(staff: SiteClient) -> None:
    first, second = make_card(**FIRST), make_card(**SECOND)
    assert row_ids(staff.get(PATH), PATH) == [str(first.id), str(second.id)]


@pytest.mark.parametrize("name", ["number"])
def test_list_searches(staff: SiteClient, name: str) -> None:
    make_card(**SECOND)
    row = make_card(**FIRST)
    response = staff.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(staff: SiteClient) -> None:
    make_card()
    response = staff.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("holder", make_user),
    ],
)
def test_list_filters_by_what_a_row_belongs_to(
    staff: SiteClient, name: str, make: Callable[[], Any]
) -> None:
    target = make()
    row = make_card(**{name: target})
    make_card()
    response = staff.get(PATH, query_string={name: target.id})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["number", "expires"])
def test_list_sorts(staff: SiteClient, name: str) -> None:
    ids = [str(make_card(**FIRST).id), str(make_card(**SECOND).id)]
    assert row_ids(staff.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(staff.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}, {"holder": "x"}])
def test_list_refuses_what_it_does_not_know(staff: SiteClient, query: dict[str, str]) -> None:
    assert staff.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(staff: SiteClient) -> None:
    for _ in range(21):
        make_card()
    assert len(row_ids(staff.get(PATH), PATH)) == 20
    assert len(row_ids(staff.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert staff.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_card(staff: SiteClient) -> None:
    row = make_card(**FIRST)
    response = staff.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(staff: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert staff.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(staff: SiteClient) -> None:
    typed = valid_card()
    response = staff.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    card = db.session.scalars(sa.select(Card)).one()
    assert response.location == f"{PATH}{card.id}/"
    assert card.number == "C00000"
    assert card.expires == dt.date(2001, 2, 3)
    assert str(card.holder_id) == typed["holder"]


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("number", "", MESSAGES["required"]),
        ("number", "x" * 11, message("max_length", limit_value=10, show_value=11)),
        ("number", "!!!", MESSAGES["invalid_pattern"]),
        ("expires", "", MESSAGES["required"]),
        ("expires", "x", MESSAGES["invalid_date"]),
        ("holder", "", MESSAGES["required"]),
        ("holder", "999999999", MESSAGES["invalid_choice"]),
    ],
)
def test_form_refuses(staff: SiteClient, name: str, typed: Any, text: str) -> None:
    response = staff.post(f"{PATH}new/", data=valid_card(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Card)).all() == []


@pytest.mark.parametrize("name", ["number"])
def test_form_refuses_a_value_that_is_taken(staff: SiteClient, name: str) -> None:
    make_card(**{name: FIRST[name]})
    response = staff.post(f"{PATH}new/", data=valid_card())
    assert MESSAGES["unique"] in errors(response)[name]


def test_form_refuses_a_holder_that_is_taken(staff: SiteClient) -> None:
    target = make_user()
    make_card(holder=target)
    response = staff.post(f"{PATH}new/", data=valid_card(holder=str(target.id)))
    assert MESSAGES["unique"] in errors(response)["holder"]


def test_edit(staff: SiteClient) -> None:
    card = make_card()
    address = f"{PATH}{card.id}/edit/"
    assert 'name="row_version" value="1"' in staff.get(address).text
    response = staff.post(address, data=valid_card(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(card)
    assert card.row_version == 2
    assert card.number == "C00000"
    assert card.expires == dt.date(2001, 2, 3)


def test_edit_of_an_older_version_is_a_conflict(staff: SiteClient) -> None:
    row = make_card()
    address = f"{PATH}{row.id}/edit/"
    staff.post(address, data=valid_card(row_version=1))
    response = staff.post(address, data=valid_card(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(staff: SiteClient) -> None:
    row = make_card()
    assert staff.post(f"{PATH}{row.id}/edit/", data=valid_card()).status_code == 400


def test_edit_shows_what_is_wrong(staff: SiteClient) -> None:
    row = make_card()
    typed = valid_card(row_version=1, number="")
    response = staff.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["number"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(staff: SiteClient) -> None:
    row = make_card()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in staff.get(address).text
    assert staff.post(address, data={"row_version": 1}).location == PATH
    assert staff.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(staff: SiteClient) -> None:
    row = make_card()
    staff.post(f"{PATH}{row.id}/edit/", data=valid_card(row_version=1))
    response = staff.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert staff.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["", "{id}/", "new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_card().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")


@pytest.mark.parametrize("page", ["", "new/", "{id}/", "{id}/edit/", "{id}/delete/"])
def test_members_find_nothing(member: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_card().id)
    assert member.get(address).status_code == 404
