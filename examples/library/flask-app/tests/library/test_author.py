"""Pages of Author."""

import datetime as dt
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.columns import today
from app.extensions import db
from app.library.models import Author
from tests.html import errors, row_ids
from tests.library.factories.author import make_author, valid_author
from tests.site import SiteClient

PATH = "/authors/"
FIRST: dict[str, Any] = {
    "name": "Name A",
    "born": dt.date(2001, 2, 3),
    "country": "Country A",
    "website": "https://example.com/A",
    "biography": "Biography A",
}
SECOND: dict[str, Any] = {
    "name": "Name B",
    "born": dt.date(2001, 2, 4),
    "country": "Country B",
    "website": "https://example.com/B",
    "biography": "Biography B",
}


def test_list_is_empty_at_first(visitor: SiteClient) -> None:
    assert "Nothing here yet." in visitor.get(PATH).text


def test_list_has_its_own_order(visitor: SiteClient) -> None:
    first, second = make_author(**FIRST), make_author(**SECOND)
    assert row_ids(visitor.get(PATH), PATH) == [str(first.id), str(second.id)]


@pytest.mark.parametrize("name", ["name"])
def test_list_searches(visitor: SiteClient, name: str) -> None:
    make_author(**SECOND)
    row = make_author(**FIRST)
    response = visitor.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(visitor: SiteClient) -> None:
    make_author()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("country", "Country A"),
    ],
)
def test_list_filters(visitor: SiteClient, name: str, typed: str) -> None:
    make_author(**SECOND)
    row = make_author(**FIRST)
    response = visitor.get(PATH, query_string={name: typed})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["name", "born", "country", "website"])
def test_list_sorts(visitor: SiteClient, name: str) -> None:
    ids = [str(make_author(**FIRST).id), str(make_author(**SECOND).id)]
    assert row_ids(visitor.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(visitor.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}])
def test_list_refuses_what_it_does_not_know(visitor: SiteClient, query: dict[str, str]) -> None:
    assert visitor.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(visitor: SiteClient) -> None:
    for _ in range(21):
        make_author()
    assert len(row_ids(visitor.get(PATH), PATH)) == 20
    assert len(row_ids(visitor.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert visitor.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_author(visitor: SiteClient) -> None:
    row = make_author(**FIRST)
    response = visitor.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_author()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    author = db.session.scalars(sa.select(Author)).one()
    assert response.location == f"{PATH}{author.id}/"
    assert author.name == "Name A"
    assert author.born == dt.date(2001, 2, 3)
    assert author.country == "Country A"
    assert author.website == "https://example.com/A"
    assert author.biography == "Biography A"


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("name", "", MESSAGES["required"]),
        ("name", "x" * 121, message("max_length", limit_value=120, show_value=121)),
        ("born", "x", MESSAGES["invalid_date"]),
        ("country", "x" * 61, message("max_length", limit_value=60, show_value=61)),
        ("website", "x" * 201, message("max_length", limit_value=200, show_value=201)),
        ("website", "a bb", MESSAGES["invalid_url"]),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_author(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Author)).all() == []


def test_born_is_not_after_today(member: SiteClient) -> None:
    other = today() + dt.timedelta(days=1)
    response = member.post(f"{PATH}new/", data=valid_author(born=other.isoformat()))
    assert message("max_value", limit_value=today()) in errors(response)["born"]


def test_edit(member: SiteClient) -> None:
    author = make_author()
    address = f"{PATH}{author.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_author(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(author)
    assert author.row_version == 2
    assert author.name == "Name A"
    assert author.born == dt.date(2001, 2, 3)
    assert author.country == "Country A"
    assert author.website == "https://example.com/A"
    assert author.biography == "Biography A"


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_author()
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_author(row_version=1))
    response = member.post(address, data=valid_author(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_author()
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_author()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_author()
    typed = valid_author(row_version=1, name="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["name"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_author()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_author()
    member.post(f"{PATH}{row.id}/edit/", data=valid_author(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_everybody_may_look(visitor: SiteClient) -> None:
    row = make_author()
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_author().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")
