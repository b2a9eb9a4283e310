"""Pages of Loan."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.extensions import db
from app.library.models import Loan
from tests.auth import make_user
from tests.html import errors, row_ids
from tests.library.factories.copy import make_copy
from tests.library.factories.loan import make_loan, valid_loan
from tests.site import SiteClient

PATH = "/loans/"
FIRST: dict[str, Any] = {
    "lent_on": dt.date(2001, 2, 3),
    "due": dt.date(2001, 2, 3),
    "returned_at": dt.datetime(2001, 2, 3, 10, 0, 0, tzinfo=dt.UTC),
    "renewals": 0,
}
SECOND: dict[str, Any] = {
    "lent_on": dt.date(2001, 2, 4),
    "due": dt.date(2001, 2, 4),
    "returned_at": dt.datetime(2001, 2, 4, 10, 0, 0, tzinfo=dt.UTC),
    "renewals": 1,
}


def test_list_is_empty_at_first(member: SiteClient) -> None:
    assert "Nothing here yet." in member.get(PATH).text


def test_list_has_its_own_order(member: SiteClient) -> None:
    first, second = make_loan(**FIRST), make_loan(**SECOND)
    assert row_ids(member.get(PATH), PATH) == [str(second.id), str(first.id)]


def test_list_says_that_nothing_matches(member: SiteClient) -> None:
    make_loan()
    response = member.get(PATH, query_string={"copy": "999999999"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("copy", make_copy),
        ("borrower", make_user),
    ],
)
def test_list_filters_by_what_a_row_belongs_to(
    member: SiteClient, name: str, make: Callable[[], Any]
) -> None:
    target = make()
    row = make_loan(**{name: target})
    make_loan()
    response = member.get(PATH, query_string={name: target.id})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["lent_on", "due", "returned_at", "renewals"])
def test_list_sorts(member: SiteClient, name: str) -> None:
    ids = [str(make_loan(**FIRST).id), str(make_loan(**SECOND).id)]
    assert row_ids(member.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(member.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}, {"copy": "x"}])
def test_list_refuses_what_it_does_not_know(member: SiteClient, query: dict[str, str]) -> None:
    assert member.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(member: SiteClient) -> None:
    for _ in range(21):
        make_loan()
    assert len(row_ids(member.get(PATH), PATH)) == 20
    assert len(row_ids(member.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert member.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_loan(member: SiteClient) -> None:
    row = make_loan(**FIRST)
    response = member.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_loan()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    loan = db.session.scalars(sa.select(Loan)).one()
    assert response.location == f"{PATH}{loan.id}/"
    assert loan.lent_on == dt.date(2001, 2, 3)
    assert loan.due == dt.date(2001, 2, 3)
    assert loan.returned_at == dt.datetime(2001, 2, 3, 10, 0, 0, tzinfo=dt.UTC)
    assert loan.renewals == 0
    assert str(loan.copy_id) == typed["copy"]
    assert str(loan.borrower_id) == typed["borrower"]


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("lent_on", "", MESSAGES["required"]),
        ("lent_on", "x", MESSAGES["invalid_date"]),
        ("due", "", MESSAGES["required"]),
        ("due", "x", MESSAGES["invalid_date"]),
        ("returned_at", "x", MESSAGES["invalid_datetime"]),
        ("renewals", "x", MESSAGES["invalid_integer"]),
        ("renewals", "-1", message("min_value", limit_value=0)),
        ("renewals", "4", message("max_value", limit_value=3)),
        ("copy", "", MESSAGES["required"]),
        ("copy", "999999999", MESSAGES["invalid_choice"]),
        ("borrower", "", MESSAGES["required"]),
        ("borrower", "999999999", MESSAGES["invalid_choice"]),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_loan(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Loan)).all() == []


def test_edit(member: SiteClient) -> None:
    loan = make_loan()
    address = f"{PATH}{loan.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_loan(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(loan)
    assert loan.row_version == 2
    assert loan.lent_on == dt.date(2001, 2, 3)
    assert loan.due == dt.date(2001, 2, 3)
    assert loan.returned_at == dt.datetime(2001, 2, 3, 10, 0, 0, tzinfo=dt.UTC)
    assert loan.renewals == 0


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_loan()
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_loan(row_version=1))
    response = member.post(address, data=valid_loan(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_loan()
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_loan()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_loan()
    typed = valid_loan(row_version=1, lent_on="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["lent_on"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_loan()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_loan()
    member.post(f"{PATH}{row.id}/edit/", data=valid_loan(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_page_of_copy_shows_the_loan(staff: SiteClient) -> None:
    target = make_copy()
    row = make_loan(copy=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/copies/{target.id}/").text


def test_copy_stays_while_a_loan_needs_it(staff: SiteClient) -> None:
    target = make_copy()
    make_loan(copy=target)
    address = f"/copies/{target.id}/"
    assert staff.post(f"{address}delete/", data={"row_version": 1}).status_code == 409
    assert staff.get(address).status_code == 200


@pytest.mark.parametrize("page", ["", "{id}/", "new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_loan().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")
