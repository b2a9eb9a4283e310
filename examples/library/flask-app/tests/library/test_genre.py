"""Pages of Genre."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.extensions import db
from app.library.models import Genre
from tests.html import errors, row_ids
from tests.library.factories.genre import make_genre, valid_genre
from tests.site import SiteClient

PATH = "/genres/"
FIRST: dict[str, Any] = {
    "name": "Name A",
}
SECOND: dict[str, Any] = {
    "name": "Name B",
}


def test_list_is_empty_at_first(visitor: SiteClient) -> None:
    assert "Nothing here yet." in visitor.get(PATH).text


def test_list_has_its_own_order(visitor: SiteClient) -> None:
    first, second = make_genre(**FIRST), make_genre(**SECOND)
    assert row_ids(visitor.get(PATH), PATH) == [str(first.id), str(second.id)]


@pytest.mark.parametrize("name", ["name"])
def test_list_searches(visitor: SiteClient, name: str) -> None:
    make_genre(**SECOND)
    row = make_genre(**FIRST)
    response = visitor.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(visitor: SiteClient) -> None:
    make_genre()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("parent", make_genre),
    ],
)
def test_list_filters_by_what_a_row_belongs_to(
    visitor: SiteClient, name: str, make: Callable[[], Any]
) -> None:
    target = make()
    row = make_genre(**{name: target})
    make_genre()
    response = visitor.get(PATH, query_string={name: target.id})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["name"])
def test_list_sorts(visitor: SiteClient, name: str) -> None:
    ids = [str(make_genre(**FIRST).id), str(make_genre(**SECOND).id)]
    assert row_ids(visitor.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(visitor.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}, {"parent": "x"}])
def test_list_refuses_what_it_does_not_know(visitor: SiteClient, query: dict[str, str]) -> None:
    assert visitor.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(visitor: SiteClient) -> None:
    for _ in range(21):
        make_genre()
    assert len(row_ids(visitor.get(PATH), PATH)) == 20
    assert len(row_ids(visitor.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert visitor.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_genre(visitor: SiteClient) -> None:
    row = make_genre(**FIRST)
    response = visitor.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_genre()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    genre = db.session.scalars(sa.select(Genre)).one()
    assert response.location == f"{PATH}{genre.id}/"
    assert genre.name == "Name A"


def test_create_with_parent(member: SiteClient) -> None:
    target = make_genre()
    typed = valid_genre(parent=str(target.id))
    assert member.post(f"{PATH}new/", data=typed).status_code == 302
    rows = sa.select(Genre).where(Genre.parent == target)
    assert len(db.session.scalars(rows).all()) == 1


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("name", "", MESSAGES["required"]),
        ("name", "x" * 61, message("max_length", limit_value=60, show_value=61)),
        ("parent", "999999999", MESSAGES["invalid_choice"]),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_genre(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Genre)).all() == []


@pytest.mark.parametrize("name", ["name"])
def test_form_refuses_a_value_that_is_taken(member: SiteClient, name: str) -> None:
    make_genre(**{name: FIRST[name]})
    response = member.post(f"{PATH}new/", data=valid_genre())
    assert MESSAGES["unique"] in errors(response)[name]


def test_edit(member: SiteClient) -> None:
    genre = make_genre()
    address = f"{PATH}{genre.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_genre(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(genre)
    assert genre.row_version == 2
    assert genre.name == "Name A"


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_genre()
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_genre(row_version=1))
    response = member.post(address, data=valid_genre(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_genre()
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_genre()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_genre()
    typed = valid_genre(row_version=1, name="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["name"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_genre()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_genre()
    member.post(f"{PATH}{row.id}/edit/", data=valid_genre(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_page_of_parent_shows_the_genre(staff: SiteClient) -> None:
    target = make_genre()
    row = make_genre(parent=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/genres/{target.id}/").text


def test_parent_stays_while_a_genre_needs_it(staff: SiteClient) -> None:
    target = make_genre()
    make_genre(parent=target)
    address = f"/genres/{target.id}/"
    assert staff.post(f"{address}delete/", data={"row_version": 1}).status_code == 409
    assert staff.get(address).status_code == 200


def test_everybody_may_look(visitor: SiteClient) -> None:
    row = make_genre()
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_genre().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")
