"""Review in the admin."""

import re
from typing import Any

import pytest
import sqlalchemy as sa
from markupsafe import escape

from app.alike.messages import MESSAGES
from app.extensions import db
from app.library.models import Review
from tests.library.factories.review import make_review, valid_review
from tests.site import SiteClient

PATH = "/admin/library/review/"
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


def listed(client: SiteClient, **query: Any) -> list[str]:
    """Ids of the rows that the list shows."""
    text = client.get(PATH, query_string=query).text
    return re.findall(rf'href="{PATH}edit/\?id=([^&"]+)', text)


@pytest.mark.parametrize("page", ["", "new/", "edit/?id={id}", "delete/?id={id}"])
def test_only_staff_may_see_it(
    visitor: SiteClient, member: SiteClient, staff: SiteClient, page: str
) -> None:
    address = PATH + page.format(id=make_review().id)
    assert visitor.get(address).status_code == 302
    assert member.get(address).status_code == 403
    assert staff.get(address).status_code == 200


@pytest.mark.parametrize("name", ["headline"])
def test_searches(staff: SiteClient, name: str) -> None:
    row = make_review(**FIRST)
    assert listed(staff, search=FIRST[name].lower()) == [str(row.id)]
    assert listed(staff, search="no such text") == []


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("stars", "1"),
    ],
)
def test_filters(staff: SiteClient, name: str, typed: str) -> None:
    make_review(**SECOND)
    row = make_review(**FIRST)
    assert listed(staff, **{name: typed}) == [str(row.id)]


def test_adds_a_row(staff: SiteClient) -> None:
    assert staff.get(f"{PATH}new/").status_code == 200
    response = staff.post(f"{PATH}new/", data=valid_review())
    assert response.status_code == 302
    row = db.session.scalars(sa.select(Review)).one()
    assert row.row_version == 1
    assert row.owned_by_id == staff.user.id


def test_refuses_what_the_page_refuses(staff: SiteClient) -> None:
    typed = valid_review(headline="")
    response = staff.post(f"{PATH}new/", data=typed)
    assert response.status_code == 200
    assert escape(MESSAGES["required"]) in response.text


def test_changes_a_row(staff: SiteClient) -> None:
    row = make_review()
    address = f"{PATH}edit/?id={row.id}"
    assert 'name="row_version" value="1"' in staff.get(address).text
    assert staff.post(address, data=valid_review(row_version=1)).status_code == 302
    db.session.refresh(row)
    assert row.row_version == 2


def test_change_of_an_older_version_is_a_conflict(staff: SiteClient) -> None:
    row = make_review()
    address = f"{PATH}edit/?id={row.id}"
    staff.post(address, data=valid_review(row_version=1))
    response = staff.post(address, data=valid_review(row_version=1))
    assert response.status_code == 409
    assert 'name="row_version" value="2"' in response.text
    db.session.refresh(row)
    assert row.row_version == 2


def test_asks_and_deletes(staff: SiteClient) -> None:
    row = make_review()
    address = f"{PATH}delete/?id={row.id}"
    assert "This cannot be undone." in staff.get(address).text
    assert staff.post(address).status_code == 400
    assert staff.post(address, data={"row_version": 1}).location == PATH
    assert staff.get(address).status_code == 404


def test_deletion_of_an_older_version_is_a_conflict(staff: SiteClient) -> None:
    row = make_review()
    staff.post(f"{PATH}edit/?id={row.id}", data=valid_review(row_version=1))
    response = staff.post(f"{PATH}delete/?id={row.id}", data={"row_version": 1})
    assert response.status_code == 409
    assert listed(staff) == [str(row.id)]
