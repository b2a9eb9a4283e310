"""Pages of Copy."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.columns import today
from app.extensions import db
from app.library.models import Copy
from tests.html import errors, row_ids
from tests.library.factories.book import make_book
from tests.library.factories.copy import make_copy, valid_copy
from tests.site import SiteClient

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


def test_list_is_empty_at_first(visitor: SiteClient) -> None:
    assert "Nothing here yet." in visitor.get(PATH).text


def test_list_has_its_own_order(visitor: SiteClient) -> None:
    first, second = make_copy(**FIRST), make_copy(**SECOND)
    assert row_ids(visitor.get(PATH), PATH) == [str(first.id), str(second.id)]


@pytest.mark.parametrize("name", ["barcode"])
def test_list_searches(visitor: SiteClient, name: str) -> None:
    make_copy(**SECOND)
    row = make_copy(**FIRST)
    response = visitor.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(visitor: SiteClient) -> None:
    make_copy()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("lendable", "false"),
    ],
)
def test_list_filters(visitor: SiteClient, name: str, typed: str) -> None:
    make_copy(**SECOND)
    row = make_copy(**FIRST)
    response = visitor.get(PATH, query_string={name: typed})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("book", make_book),
    ],
)
def test_list_filters_by_what_a_row_belongs_to(
    visitor: SiteClient, name: str, make: Callable[[], Any]
) -> None:
    target = make()
    row = make_copy(**{name: target})
    make_copy()
    response = visitor.get(PATH, query_string={name: target.id})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["barcode", "shelf", "acquired", "lendable"])
def test_list_sorts(visitor: SiteClient, name: str) -> None:
    ids = [str(make_copy(**FIRST).id), str(make_copy(**SECOND).id)]
    assert row_ids(visitor.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(visitor.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}, {"book": "x"}])
def test_list_refuses_what_it_does_not_know(visitor: SiteClient, query: dict[str, str]) -> None:
    assert visitor.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(visitor: SiteClient) -> None:
    for _ in range(21):
        make_copy()
    assert len(row_ids(visitor.get(PATH), PATH)) == 20
    assert len(row_ids(visitor.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert visitor.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_copy(visitor: SiteClient) -> None:
    row = make_copy(**FIRST)
    response = visitor.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_copy()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    copy = db.session.scalars(sa.select(Copy)).one()
    assert response.location == f"{PATH}{copy.id}/"
    assert copy.barcode == "AA-000000"
    assert copy.shelf == "Shelf A"
    assert copy.acquired == dt.date(2001, 2, 3)
    assert copy.lendable is True
    assert str(copy.book_id) == typed["book"]


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("barcode", "", MESSAGES["required"]),
        ("barcode", "x" * 21, message("max_length", limit_value=20, show_value=21)),
        ("barcode", "!!!", MESSAGES["invalid_pattern"]),
        ("shelf", "x" * 21, message("max_length", limit_value=20, show_value=21)),
        ("acquired", "x", MESSAGES["invalid_date"]),
        ("book", "", MESSAGES["required"]),
        ("book", "999999999", MESSAGES["invalid_choice"]),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_copy(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Copy)).all() == []


def test_acquired_is_not_after_today(member: SiteClient) -> None:
    other = today() + dt.timedelta(days=1)
    response = member.post(f"{PATH}new/", data=valid_copy(acquired=other.isoformat()))
    assert message("max_value", limit_value=today()) in errors(response)["acquired"]


@pytest.mark.parametrize("name", ["barcode"])
def test_form_refuses_a_value_that_is_taken(member: SiteClient, name: str) -> None:
    make_copy(**{name: FIRST[name]})
    response = member.post(f"{PATH}new/", data=valid_copy())
    assert MESSAGES["unique"] in errors(response)[name]


def test_edit(member: SiteClient) -> None:
    copy = make_copy()
    address = f"{PATH}{copy.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_copy(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(copy)
    assert copy.row_version == 2
    assert copy.barcode == "AA-000000"
    assert copy.shelf == "Shelf A"
    assert copy.acquired == dt.date(2001, 2, 3)
    assert copy.lendable is True


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_copy()
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_copy(row_version=1))
    response = member.post(address, data=valid_copy(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_copy()
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_copy()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_copy()
    typed = valid_copy(row_version=1, barcode="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["barcode"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_copy()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_copy()
    member.post(f"{PATH}{row.id}/edit/", data=valid_copy(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_page_of_book_shows_the_copy(staff: SiteClient) -> None:
    target = make_book()
    row = make_copy(book=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/books/{target.id}/").text


def test_copy_goes_with_its_book(staff: SiteClient) -> None:
    target = make_book()
    address = f"{PATH}{make_copy(book=target).id}/"
    question = f"/books/{target.id}/delete/"
    assert "1 row goes with it:" in staff.get(question).text
    assert staff.post(question, data={"row_version": 1}).status_code == 302
    assert staff.get(address).status_code == 404


def test_everybody_may_look(visitor: SiteClient) -> None:
    row = make_copy()
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_copy().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")
