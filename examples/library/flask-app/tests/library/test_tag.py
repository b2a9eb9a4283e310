"""Pages of Tag."""

from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.extensions import db
from app.library.models import Tag
from tests.html import errors, row_ids
from tests.library.factories.tag import make_tag, valid_tag
from tests.site import SiteClient

PATH = "/tags/"
FIRST: dict[str, Any] = {
    "name": "Name A",
}
SECOND: dict[str, Any] = {
    "name": "Name B",
}


def test_list_is_empty_at_first(visitor: SiteClient) -> None:
    assert "Nothing here yet." in visitor.get(PATH).text


def test_list_has_its_own_order(visitor: SiteClient) -> None:
    first, second = make_tag(**FIRST), make_tag(**SECOND)
    assert row_ids(visitor.get(PATH), PATH) == [str(first.id), str(second.id)]


@pytest.mark.parametrize("name", ["name"])
def test_list_searches(visitor: SiteClient, name: str) -> None:
    make_tag(**SECOND)
    row = make_tag(**FIRST)
    response = visitor.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(visitor: SiteClient) -> None:
    make_tag()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize("name", ["name"])
def test_list_sorts(visitor: SiteClient, name: str) -> None:
    ids = [str(make_tag(**FIRST).id), str(make_tag(**SECOND).id)]
    assert row_ids(visitor.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(visitor.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}])
def test_list_refuses_what_it_does_not_know(visitor: SiteClient, query: dict[str, str]) -> None:
    assert visitor.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(visitor: SiteClient) -> None:
    for _ in range(21):
        make_tag()
    assert len(row_ids(visitor.get(PATH), PATH)) == 20
    assert len(row_ids(visitor.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert visitor.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_tag(visitor: SiteClient) -> None:
    row = make_tag(**FIRST)
    response = visitor.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_tag()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    tag = db.session.scalars(sa.select(Tag)).one()
    assert response.location == f"{PATH}{tag.id}/"
    assert tag.name == "Name A"


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("name", "", MESSAGES["required"]),
        ("name", "x" * 41, message("max_length", limit_value=40, show_value=41)),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_tag(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Tag)).all() == []


@pytest.mark.parametrize("name", ["name"])
def test_form_refuses_a_value_that_is_taken(member: SiteClient, name: str) -> None:
    make_tag(**{name: FIRST[name]})
    response = member.post(f"{PATH}new/", data=valid_tag())
    assert MESSAGES["unique"] in errors(response)[name]


def test_edit(member: SiteClient) -> None:
    tag = make_tag()
    address = f"{PATH}{tag.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_tag(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(tag)
    assert tag.row_version == 2
    assert tag.name == "Name A"


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_tag()
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_tag(row_version=1))
    response = member.post(address, data=valid_tag(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_tag()
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_tag()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_tag()
    typed = valid_tag(row_version=1, name="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["name"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_tag()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_tag()
    member.post(f"{PATH}{row.id}/edit/", data=valid_tag(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_everybody_may_look(visitor: SiteClient) -> None:
    row = make_tag()
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_tag().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")
