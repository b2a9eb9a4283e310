"""What members see that visitors do not."""

import pytest
import sqlalchemy as sa
from flask import Flask, url_for

from app.extensions import db
from app.registry import MODELS
from tests.site import SiteClient


def test_home_shows_what_the_visitor_may_read(
    app: Flask, visitor: SiteClient, staff: SiteClient
) -> None:
    with app.test_request_context():
        addresses = {model: url_for(f"{model.ENDPOINT}_list") for model in MODELS}
    seen = visitor.get("/").text
    assert all(f'href="{address}"' in staff.get("/").text for address in addresses.values())
    for model, address in addresses.items():
        assert (f'href="{address}"' in seen) == (model.ACCESS == "public")


def test_pages_of_members_are_kept_by_nobody(visitor: SiteClient, member: SiteClient) -> None:
    assert visitor.get("/").headers["Cache-Control"] == "no-cache"
    assert member.get("/").headers["Cache-Control"] == "private, no-store"


def test_members_are_told_that_the_database_is_away_on_every_page(
    app: Flask, member: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    db.sessionmaker.configure(bind=sa.create_engine("sqlite:////no/such/folder/database"))
    response = member.get("/no-such-page/")
    assert response.status_code == 503
    assert "The site cannot reach its data." in response.text
    assert response.headers["Retry-After"] == "10"
