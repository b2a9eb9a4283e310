"""Pages of Book."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES, message
from app.columns import today
from app.extensions import db
from app.library.models import Book
from tests.html import errors, row_ids
from tests.library.factories.author import make_author
from tests.library.factories.book import make_book, valid_book
from tests.library.factories.genre import make_genre
from tests.library.factories.tag import make_tag
from tests.site import SiteClient

PATH = "/books/"
FIRST: dict[str, Any] = {
    "title": "Title A",
    "isbn": "0000000000000",
    "published": dt.date(2001, 2, 3),
    "pages": 1,
    "price": Decimal("0.00"),
    "status": "ordered",
    "summary": "Summary A",
}
SECOND: dict[str, Any] = {
    "title": "Title B",
    "isbn": "0000000000001",
    "published": dt.date(2001, 2, 4),
    "pages": 2,
    "price": Decimal("1.00"),
    "status": "shelf",
    "summary": "Summary B",
}


def test_list_is_empty_at_first(visitor: SiteClient) -> None:
    assert "Nothing here yet." in visitor.get(PATH).text


def test_list_has_its_own_order(visitor: SiteClient) -> None:
    first, second = make_book(**FIRST), make_book(**SECOND)
    assert row_ids(visitor.get(PATH), PATH) == [str(second.id), str(first.id)]


@pytest.mark.parametrize("name", ["title", "isbn"])
def test_list_searches(visitor: SiteClient, name: str) -> None:
    make_book(**SECOND)
    row = make_book(**FIRST)
    response = visitor.get(PATH, query_string={"q": FIRST[name].lower()})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_says_that_nothing_matches(visitor: SiteClient) -> None:
    make_book()
    response = visitor.get(PATH, query_string={"q": "no such text"})
    assert "Nothing matches." in response.text


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("status", "ordered"),
    ],
)
def test_list_filters(visitor: SiteClient, name: str, typed: str) -> None:
    make_book(**SECOND)
    row = make_book(**FIRST)
    response = visitor.get(PATH, query_string={name: typed})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("author", make_author),
        ("genre", make_genre),
        ("sequel_of", make_book),
    ],
)
def test_list_filters_by_what_a_row_belongs_to(
    visitor: SiteClient, name: str, make: Callable[[], Any]
) -> None:
    target = make()
    row = make_book(**{name: target})
    make_book()
    response = visitor.get(PATH, query_string={name: target.id})
    assert row_ids(response, PATH) == [str(row.id)]


def test_list_filters_by_tags(visitor: SiteClient) -> None:
    target = make_tag()
    row = make_book(tags=[target])
    make_book()
    response = visitor.get(PATH, query_string={"tags": target.id})
    assert row_ids(response, PATH) == [str(row.id)]


@pytest.mark.parametrize("name", ["title", "isbn", "published", "pages", "price", "status"])
def test_list_sorts(visitor: SiteClient, name: str) -> None:
    ids = [str(make_book(**FIRST).id), str(make_book(**SECOND).id)]
    assert row_ids(visitor.get(PATH, query_string={"sort": name}), PATH) == ids
    assert row_ids(visitor.get(PATH, query_string={"sort": f"-{name}"}), PATH) == ids[::-1]


@pytest.mark.parametrize("query", [{"sort": "no_such_column"}, {"author": "x"}])
def test_list_refuses_what_it_does_not_know(visitor: SiteClient, query: dict[str, str]) -> None:
    assert visitor.get(PATH, query_string=query).status_code == 400


def test_list_has_pages_of_twenty(visitor: SiteClient) -> None:
    for _ in range(21):
        make_book()
    assert len(row_ids(visitor.get(PATH), PATH)) == 20
    assert len(row_ids(visitor.get(PATH, query_string={"page": 2}), PATH)) == 1
    assert visitor.get(PATH, query_string={"page": 3}).status_code == 404


def test_detail_shows_the_book(visitor: SiteClient) -> None:
    row = make_book(**FIRST)
    response = visitor.get(f"{PATH}{row.id}/")
    assert response.status_code == 200
    assert escape(str(row)) in response.text


def test_unknown_row_is_not_found(member: SiteClient) -> None:
    for page in ("", "edit/", "delete/"):
        assert member.get(f"{PATH}999999999/{page}").status_code == 404


def test_create(member: SiteClient) -> None:
    typed = valid_book()
    response = member.post(f"{PATH}new/", data=typed)
    assert response.status_code == 302, errors(response)
    book = db.session.scalars(sa.select(Book)).one()
    assert response.location == f"{PATH}{book.id}/"
    assert book.title == "Title A"
    assert book.isbn == "0000000000000"
    assert book.published == dt.date(2001, 2, 3)
    assert book.pages == 1
    assert book.price == Decimal("0.00")
    assert book.status == "ordered"
    assert book.summary == "Summary A"
    assert str(book.author_id) == typed["author"]


def test_create_with_genre(member: SiteClient) -> None:
    target = make_genre()
    typed = valid_book(genre=str(target.id))
    assert member.post(f"{PATH}new/", data=typed).status_code == 302
    rows = sa.select(Book).where(Book.genre == target)
    assert len(db.session.scalars(rows).all()) == 1


def test_create_with_sequel_of(member: SiteClient) -> None:
    target = make_book()
    typed = valid_book(sequel_of=str(target.id))
    assert member.post(f"{PATH}new/", data=typed).status_code == 302
    rows = sa.select(Book).where(Book.sequel_of == target)
    assert len(db.session.scalars(rows).all()) == 1


def test_create_with_tags(member: SiteClient) -> None:
    target = make_tag()
    typed = valid_book(tags=[str(target.id)])
    assert member.post(f"{PATH}new/", data=typed).status_code == 302
    rows = sa.select(Book).where(Book.tags.contains(target))
    assert len(db.session.scalars(rows).all()) == 1


@pytest.mark.parametrize(
    ("name", "typed", "text"),
    [
        ("title", "", MESSAGES["required"]),
        ("title", "x" * 201, message("max_length", limit_value=200, show_value=201)),
        ("isbn", "x" * 14, message("max_length", limit_value=13, show_value=14)),
        ("isbn", "!!!", MESSAGES["invalid_pattern"]),
        ("published", "x", MESSAGES["invalid_date"]),
        ("pages", "x", MESSAGES["invalid_integer"]),
        ("pages", "0", message("min_value", limit_value=1)),
        ("pages", "20001", message("max_value", limit_value=20000)),
        ("price", "x", MESSAGES["invalid_number"]),
        ("price", "-1", message("min_value", limit_value=Decimal("0"))),
        ("price", "0.001", message("max_decimal_places", max=2)),
        ("status", "no such choice", MESSAGES["invalid_choice"]),
        ("author", "", MESSAGES["required"]),
        ("author", "999999999", MESSAGES["invalid_choice"]),
        ("genre", "999999999", MESSAGES["invalid_choice"]),
        ("sequel_of", "999999999", MESSAGES["invalid_choice"]),
        ("tags", ["999999999"], MESSAGES["invalid_choice"]),
    ],
)
def test_form_refuses(member: SiteClient, name: str, typed: Any, text: str) -> None:
    response = member.post(f"{PATH}new/", data=valid_book(**{name: typed}))
    assert response.status_code == 200
    assert text in errors(response)[name]
    assert db.session.scalars(sa.select(Book)).all() == []


def test_published_is_not_after_today(member: SiteClient) -> None:
    other = today() + dt.timedelta(days=1)
    response = member.post(f"{PATH}new/", data=valid_book(published=other.isoformat()))
    assert message("max_value", limit_value=today()) in errors(response)["published"]


@pytest.mark.parametrize("name", ["isbn"])
def test_form_refuses_a_value_that_is_taken(member: SiteClient, name: str) -> None:
    make_book(**{name: FIRST[name]})
    response = member.post(f"{PATH}new/", data=valid_book())
    assert MESSAGES["unique"] in errors(response)[name]


def test_form_refuses_a_sequel_of_that_is_taken(member: SiteClient) -> None:
    target = make_book()
    make_book(sequel_of=target)
    response = member.post(f"{PATH}new/", data=valid_book(sequel_of=str(target.id)))
    assert MESSAGES["unique"] in errors(response)["sequel_of"]


def test_form_refuses_the_same_title_and_author_again(member: SiteClient) -> None:
    author = make_author()
    make_book(title=FIRST["title"], author=author)
    response = member.post(f"{PATH}new/", data=valid_book(author=str(author.id)))
    assert message("unique_together", field_labels="Title and Author") in errors(response)[""]


def test_edit(member: SiteClient) -> None:
    book = make_book()
    address = f"{PATH}{book.id}/edit/"
    assert 'name="row_version" value="1"' in member.get(address).text
    response = member.post(address, data=valid_book(row_version=1))
    assert response.status_code == 302, errors(response)
    db.session.refresh(book)
    assert book.row_version == 2
    assert book.title == "Title A"
    assert book.isbn == "0000000000000"
    assert book.published == dt.date(2001, 2, 3)
    assert book.pages == 1
    assert book.price == Decimal("0.00")
    assert book.status == "ordered"
    assert book.summary == "Summary A"


def test_edit_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_book()
    address = f"{PATH}{row.id}/edit/"
    member.post(address, data=valid_book(row_version=1))
    response = member.post(address, data=valid_book(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_edit_needs_the_version(member: SiteClient) -> None:
    row = make_book()
    assert member.post(f"{PATH}{row.id}/edit/", data=valid_book()).status_code == 400


def test_edit_shows_what_is_wrong(member: SiteClient) -> None:
    row = make_book()
    typed = valid_book(row_version=1, title="")
    response = member.post(f"{PATH}{row.id}/edit/", data=typed)
    assert list(errors(response)) == ["title"]
    db.session.refresh(row)
    assert row.row_version == 1


def test_delete(member: SiteClient) -> None:
    row = make_book()
    address = f"{PATH}{row.id}/delete/"
    assert "This cannot be undone." in member.get(address).text
    assert member.post(address, data={"row_version": 1}).location == PATH
    assert member.get(f"{PATH}{row.id}/").status_code == 404


def test_delete_of_an_older_version_is_a_conflict(member: SiteClient) -> None:
    row = make_book()
    member.post(f"{PATH}{row.id}/edit/", data=valid_book(row_version=1))
    response = member.post(f"{PATH}{row.id}/delete/", data={"row_version": 1})
    assert response.status_code == 409
    assert member.get(f"{PATH}{row.id}/").status_code == 200


def test_page_of_author_shows_the_book(staff: SiteClient) -> None:
    target = make_author()
    row = make_book(author=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/authors/{target.id}/").text


def test_author_stays_while_a_book_needs_it(staff: SiteClient) -> None:
    target = make_author()
    make_book(author=target)
    address = f"/authors/{target.id}/"
    assert staff.post(f"{address}delete/", data={"row_version": 1}).status_code == 409
    assert staff.get(address).status_code == 200


def test_page_of_genre_shows_the_book(staff: SiteClient) -> None:
    target = make_genre()
    row = make_book(genre=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/genres/{target.id}/").text


def test_book_stays_without_its_genre(staff: SiteClient) -> None:
    target = make_genre()
    row = make_book(genre=target)
    address = f"/genres/{target.id}/delete/"
    assert staff.post(address, data={"row_version": 1}).status_code == 302
    db.session.refresh(row)
    assert row.genre_id is None


def test_page_of_sequel_of_shows_the_book(staff: SiteClient) -> None:
    target = make_book()
    row = make_book(sequel_of=target)
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/books/{target.id}/").text


def test_book_stays_without_its_sequel_of(staff: SiteClient) -> None:
    target = make_book()
    row = make_book(sequel_of=target)
    address = f"/books/{target.id}/delete/"
    assert staff.post(address, data={"row_version": 1}).status_code == 302
    db.session.refresh(row)
    assert row.sequel_of_id is None


def test_page_of_tags_shows_the_book(staff: SiteClient) -> None:
    target = make_tag()
    row = make_book(tags=[target])
    assert f'href="{PATH}{row.id}/"' in staff.get(f"/tags/{target.id}/").text


def test_everybody_may_look(visitor: SiteClient) -> None:
    row = make_book()
    assert visitor.get(PATH).status_code == 200
    assert visitor.get(f"{PATH}{row.id}/").status_code == 200


@pytest.mark.parametrize("page", ["new/", "{id}/edit/", "{id}/delete/"])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, page: str) -> None:
    address = PATH + page.format(id=make_book().id)
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location.startswith("/accounts/login/?next=")
