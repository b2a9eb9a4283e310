"""Error pages in the look of the site, and requests that bring too much."""

from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import OperationalError

from app.extensions import db
from tests.site import SiteClient

FORM = "/authors/new/"


def test_other_hosts_have_a_page(visitor: SiteClient) -> None:
    response = visitor.get("/", base_url="http://evil.example")
    assert response.status_code == 400
    assert "Bad request" in response.text


def test_unknown_page_has_a_page(visitor: SiteClient) -> None:
    response = visitor.get("/no-such-page/")
    assert response.status_code == 404
    assert "Page not found" in response.text


def test_wrong_method_has_a_page(visitor: SiteClient) -> None:
    response = visitor.delete(FORM)
    assert response.status_code == 405
    assert "Method not allowed" in response.text


def test_form_of_another_site_has_a_page(
    app: Flask, visitor: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    response = visitor.post(FORM, data={"name": "x"})
    assert response.status_code == 403
    assert "Not allowed" in response.text


@pytest.mark.parametrize(
    ("request_of", "status"),
    [
        ({"headers": {"Transfer-Encoding": "chunked"}}, 411),
        ({"data": {"name": "x" * 3_000_000}}, 413),
        ({"data": {f"name{number}": "x" for number in range(1001)}}, 400),
        (
            {
                "data": {f"name{number}": "x" for number in range(1001)},
                "content_type": "multipart/form-data",
            },
            400,
        ),
        ({"query_string": {"q": "a\0b"}}, 400),
        ({"content_type": "application/x-www-form-urlencoded; charset=utf-7"}, 400),
    ],
)
def test_request_beyond_the_limits_is_refused(
    visitor: SiteClient, request_of: dict[str, Any], status: int
) -> None:
    assert visitor.post(FORM, **request_of).status_code == status


@pytest.mark.parametrize(
    ("error", "status"),
    [(RuntimeError("a secret"), 500), (OperationalError("a secret", {}, Exception()), 503)],
)
def test_fault_of_the_server_tells_what_it_may(
    app: Flask,
    visitor: SiteClient,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    status: int,
) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise error

    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    monkeypatch.setattr("app.home.render_template", fail)
    response = visitor.get("/")
    assert response.status_code == status
    assert "secret" not in response.text
    assert "a secret" in caplog.text
    assert response.headers.get("Retry-After") == ("10" if status == 503 else None)


def test_database_that_is_away_is_told(
    app: Flask, staff: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    db.sessionmaker.configure(bind=sa.create_engine("sqlite:////no/such/folder/database"))
    response = staff.get("/")
    assert response.status_code == 503
    assert "The site cannot reach its data." in response.text
    assert response.headers["Retry-After"] == "10"
