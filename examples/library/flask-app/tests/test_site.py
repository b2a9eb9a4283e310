"""What the whole site does: headers, errors, probes, the command and the front page."""

import logging
import re
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask, url_for
from sqlalchemy.exc import OperationalError

from app import config
from app.extensions import db
from app.registry import MODELS
from tests.site import SiteClient

FORM = "/authors/new/"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_home_shows_every_model(app: Flask, staff: SiteClient) -> None:
    page = staff.get("/").text
    with app.test_request_context():
        addresses = [url_for(f"{model.ENDPOINT}_list") for model in MODELS]
    assert all(f'href="{address}"' in page for address in addresses)


@pytest.mark.parametrize("path", ["/", "/no-such-page/", "/healthz", "/static/app.css"])
def test_every_answer_has_the_headers(visitor: SiteClient, path: str) -> None:
    with visitor.get(path) as response:
        assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'; ")


def test_https_is_asked_for(
    app: Flask, visitor: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "HTTPS", True)
    response = visitor.get("/?a=b")
    assert (response.status_code, response.location) == (301, "https://localhost/?a=b")
    assert "Strict-Transport-Security" not in response.headers
    assert visitor.get("/healthz").status_code == 200
    secure = visitor.get("/", base_url="https://localhost")
    assert secure.headers["Strict-Transport-Security"].startswith("max-age=")


def test_other_hosts_are_refused(visitor: SiteClient) -> None:
    response = visitor.get("/", base_url="http://evil.example")
    assert response.status_code == 400
    assert "Bad request" in response.text


def test_unknown_page_is_not_found(visitor: SiteClient) -> None:
    response = visitor.get("/no-such-page/")
    assert response.status_code == 404
    assert "Page not found" in response.text


def test_wrong_method_says_what_is_allowed(visitor: SiteClient) -> None:
    response = visitor.delete(FORM)
    assert response.status_code == 405
    assert {"GET", "POST"} <= set(response.headers["Allow"].split(", "))


def test_form_of_another_site_is_refused(
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
def test_fault_of_the_server_tells_nothing(
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


def test_probes(visitor: SiteClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert visitor.get("/healthz").json == {"status": "ok"}
    assert visitor.get("/readyz").json == {"status": "ok"}
    db.session.execute(sa.text("DELETE FROM alembic_version"))
    db.session.commit()
    assert visitor.get("/readyz").status_code == 503

    def fail(*args: Any) -> None:
        raise OperationalError("", {}, Exception())

    monkeypatch.setattr("app.health.MigrationContext.configure", fail)
    assert visitor.get("/readyz").json == {"status": "database away"}


def test_seed_loads_the_sample_rows_once(app: Flask) -> None:
    runner = app.test_cli_runner()
    first = runner.invoke(args=["seed"])
    assert first.exit_code == 0, first.output
    counts = [db.session.scalar(sa.select(sa.func.count()).select_from(one)) for one in MODELS]
    assert f"Added {sum(count or 0 for count in counts)} rows." in first.output
    second = runner.invoke(args=["seed"])
    assert second.exit_code == 0, second.output
    assert counts == [
        db.session.scalar(sa.select(sa.func.count()).select_from(one)) for one in MODELS
    ]


def test_log_tells_when_where_and_what(app: Flask) -> None:
    [handler] = [one for one in logging.getLogger().handlers if one.name == "console"]
    values = {"levelname": "INFO", "name": "app.rows", "msg": "saved"}
    line = handler.format(logging.makeLogRecord(values))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d [\d:,]+ INFO app\.rows: saved", line)
    assert logging.getLogger("app.rows").isEnabledFor(logging.INFO)


def test_secret_key_is_needed_outside_development(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "short")
    with pytest.raises(SystemExit, match="SECRET_KEY"):
        config.load_config()


def test_development_makes_its_own_secret_key(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(config, "BASE", tmp_path)
    key = config.development_secret()
    assert len(key) > 50
    assert config.development_secret() == key
    assert (tmp_path / ".secret_key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("address", "driver", "options"),
    [
        ("postgres://localhost/books", "postgresql+psycopg", {"pool_pre_ping", "connect_args"}),
        ("sqlite:///books.sqlite3", "sqlite", {"connect_args"}),
    ],
)
def test_database_is_named_by_its_address(address: str, driver: str, options: set[str]) -> None:
    url = config.database_url(address)
    assert url.drivername == driver
    assert set(config.engine_options(url)) == {"url", *options}
