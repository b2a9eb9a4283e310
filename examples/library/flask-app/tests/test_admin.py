"""The admin: who may see it, and that the accounts stand there."""

import pytest
from flask import Flask

from app.extensions import db
from tests.auth import make_user
from tests.site import SiteClient

USERS = "/admin/accounts/user/"


@pytest.mark.parametrize("address", ["/admin/", USERS])
def test_visitors_are_asked_to_sign_in(visitor: SiteClient, address: str) -> None:
    response = visitor.get(address)
    assert response.status_code == 302
    assert response.location == f"/accounts/login/?next={address}"


@pytest.mark.parametrize("address", ["/admin/", USERS])
def test_members_are_refused(member: SiteClient, address: str) -> None:
    assert member.get(address).status_code == 403


def test_links_to_every_table(staff: SiteClient) -> None:
    page = staff.get("/admin/").text
    assert f'href="{USERS}"' in page


def test_staff_find_the_admin_from_every_page(staff: SiteClient, member: SiteClient) -> None:
    assert 'href="/admin/"' in staff.get("/").text
    assert 'href="/admin/"' not in member.get("/").text


def test_lists_accounts_without_their_passwords(staff: SiteClient) -> None:
    user = make_user()
    page = staff.get(USERS, query_string={"search": user.username}).text
    assert user.email in page
    assert user.password not in page


def test_changes_who_may_do_what(staff: SiteClient) -> None:
    user = make_user()
    address = f"{USERS}edit/?id={user.id}"
    assert user.password not in staff.get(address).text
    response = staff.post(address, data={"is_staff": "y"})
    assert response.status_code == 302
    db.session.refresh(user)
    assert user.is_staff and not user.active


def test_changes_nothing_without_the_token(
    app: Flask, staff: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    user = make_user()
    address = f"{USERS}edit/?id={user.id}"
    assert staff.post(address, data={"is_staff": "y"}).status_code == 403


def test_neither_adds_nor_deletes_accounts(staff: SiteClient) -> None:
    user = make_user()
    staff.post(f"{USERS}new/", data={"active": "y"})
    staff.post(f"{USERS}delete/", data={"id": user.id})
    db.session.refresh(user)


@pytest.mark.parametrize("id", ["x", "999999999", "9" * 30])
def test_what_is_not_there_is_not_found(staff: SiteClient, id: str) -> None:
    assert staff.get(f"{USERS}edit/?id={id}").status_code == 404


@pytest.mark.parametrize("page", ["-1", "x", "9" * 30])
def test_any_page_number_is_answered(staff: SiteClient, page: str) -> None:
    assert staff.get(USERS, query_string={"page": page}).status_code == 200
