"""Pages of Review."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.extensions import db
from app.library.models import Review
from tests.auth import make_user
from tests.html import errors, row_ids
from tests.library.factories.book import make_book
from tests.library.factories.review import make_review, valid_review
from tests.site import SiteClient

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


def test_list_is_empty_at_first(visitor: SiteClient) -> None:
    assert "Nothing here yet." in visitor.get(PATH).text


@pytest.mark.parametrize("name", ["headline"])
def test_list_searches(visitor: SiteClient, name: str) -> None:
    make_review(**SECOND)
    row = make_review(**FIRST)
    response = visitor.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(visitor: SiteClient) -> None:
    make_review()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("stars", "1"),
    ],
)
def test_list_filters(visitor: SiteClient, name: str, typed: str) -> None:
    make_review(**SECOND)
    row = make_review(**FIRST)
    response = visitor.get(PATH, query_string={name: typed})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("book", make_book),
        ("owned_by", make_user),
    ],
)
def test_list_filters_by_what_a_row_belongs_to(
    visitor: SiteClient, name: str, make: Callable[[], Any]
) -> None:
    target = make()
    row = make_review(**{name: target})
    make_review()
    response = visitor.get(PATH, query_string={name: target.id})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["headline", "stars"])
def test_list_sorts(visitor: SiteClient, name: str) -> None:
    ids = [str(make_review(**FIRST).id), str(make_review(**SECOND).id)]
    assert row_ids(visitor.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(visitor.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}, {"book": "x"}])
def test_list_refuses_what_it_does_not_know(visitor: SiteClient, query: dict[str, str]) -> None:
    assert visitor.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(visitor: SiteClient) -> None:
    for _ in range(21):
        make_review()
    assert len(row_ids(visitor.get(PATH), PATH)) == 20
    assert len(row_ids(visitor.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert visitor.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_review(visitor: SiteClient) -> None:
    row = make_review(**FIRST)
    response = visitor.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_review()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    review = db.session.scalars(sa.select(Review)).one()
    assert response.location == f"{PATH}{review.id}/"
    assert review.headline == "Headline A"
    assert review.stars == 1
    assert review.body == "Body A"
    assert str(review.book_id) == typed["book"]
    assert review.owned_by_id == member.user.id


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("headline", "", MESSAGES["required"]),
        ("headline", "x" * 121, message("max_length", limit_value=120, show_value=121)),
        ("stars", "", MESSAGES["required"]),
        ("stars", "x", MESSAGES["invalid_integer"]),
        ("stars", "0", message("min_value", limit_value=1)),
        ("stars", "6", message("max_value", limit_value=5)),
        ("book", "", MESSAGES["required"]),
        ("book", "999999999", MESSAGES["invalid_choice"]),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_review(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Review)).all() == []


def test_form_refuses_the_same_book_and_owner_again(member: SiteClient) -> None:
    book = make_book()
    make_review(book=book, owned_by=member.user)
    response = member.post(f"{PATH}new/", data=valid_review(book=str(book.id)))
    assert message("unique_together", field_labels="Book and Owner") in errors(response)[""]


def test_edit(member: SiteClient) -> None:
    review = make_review(owned_by=member.user)
    address = f"{PATH}{review.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_review(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(review)
    assert review.row_version == 2
    assert review.headline == "Headline A"
    assert review.stars == 1
    assert review.body == "Body A"


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_review(owned_by=member.user)
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_review(row_version=1))
    response = member.post(address, data=valid_review(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_review(owned_by=member.user)
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_review()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_review(owned_by=member.user)
    typed = valid_review(row_version=1, headline="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["headline"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_review(owned_by=member.user)
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_review(owned_by=member.user)
    member.post(f"{PATH}{row.id}/edit/", data=valid_review(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_page_of_book_shows_the_review(staff: SiteClient) -> None:
    target = make_book()
    row = make_review(book=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/books/{target.id}/").text


def test_review_goes_with_its_book(staff: SiteClient) -> None:
    target = make_book()
    address = f"{PATH}{make_review(book=target).id}/"
    question = f"/books/{target.id}/delete/"
    assert "1 row goes with it:" in staff.get(question).text
    assert staff.post(question, data={"row_version": 1}).status_code == 302
    assert staff.get(address).status_code == 404


def test_everybody_may_look(visitor: SiteClient) -> None:
    row = make_review()
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_review().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")


@pytest.mark.parametrize("page", ["edit/", "delete/"])
def test_only_its_owner_and_staff_change_a_row(
    member: SiteClient, staff: SiteClient, page: str
) -> None:
    address = f"{PATH}{make_review().id}/{page}"
    assert member.get(address).status_code == 403
    assert staff.get(address).status_code == 200
