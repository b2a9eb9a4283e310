"""What the whole site does: headers, errors, probes, mail, commands and the front page."""

import logging
import re
import smtplib
import ssl
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask, url_for
from sqlalchemy.exc import OperationalError

from app import config, mail
from app.accounts.models import User
from app.alike.messages import message
from app.extensions import db
from app.registry import MODELS
from tests.auth import PASSWORD, SiteClient, make_user

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_home_shows_what_the_visitor_may_read(
    app: Flask, visitor: SiteClient, staff: SiteClient
) -> None:
    with app.test_request_context():
        addresses = {model: url_for(f"{model.ENDPOINT}_list") for model in MODELS}
    seen = visitor.get("/").text
    assert all(f'href="{address}"' in staff.get("/").text for address in addresses.values())
    for model, address in addresses.items():
        assert (f'href="{address}"' in seen) == (model.ACCESS == "public")


@pytest.mark.parametrize("path", ["/", "/no-such-page/", "/healthz", "/static/app.css"])
def test_every_answer_has_the_headers(visitor: SiteClient, path: str) -> None:
    with visitor.get(path) as response:
        assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'; ")


def test_pages_of_members_are_kept_by_nobody(visitor: SiteClient, member: SiteClient) -> None:
    assert visitor.get("/").headers["Cache-Control"] == "no-cache"
    assert member.get("/").headers["Cache-Control"] == "private, no-store"


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
    response = visitor.delete("/accounts/login/")
    assert response.status_code == 405
    assert {"GET", "POST"} <= set(response.headers["Allow"].split(", "))


def test_form_of_another_site_is_refused(
    app: Flask, visitor: SiteClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    response = visitor.post("/accounts/login/", data={"username": "ada", "password": "x"})
    assert response.status_code == 403
    assert "Not allowed" in response.text


@pytest.mark.parametrize(
    ("request_of", "status"),
    [
        ({"headers": {"Transfer-Encoding": "chunked"}}, 411),
        ({"data": {"username": "x" * 3_000_000}}, 413),
        ({"data": {f"name{number}": "x" for number in range(1001)}}, 400),
        (
            {
                "data": {f"name{number}": "x" for number in range(1001)},
                "content_type": "multipart/form-data",
            },
            400,
        ),
        ({"query_string": {"next": "a\0b"}}, 400),
    ],
)
def test_request_beyond_the_limits_is_refused(
    visitor: SiteClient, request_of: dict[str, Any], status: int
) -> None:
    assert visitor.post("/accounts/login/", **request_of).status_code == status


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


@pytest.mark.parametrize("path", ["/", "/no-such-page/"])
def test_members_are_told_that_the_database_is_away(
    app: Flask, member: SiteClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    db.sessionmaker.configure(bind=sa.create_engine("sqlite:////no/such/folder/database"))
    response = member.get(path)
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
    first = runner.invoke(args=["seed", "--users"])
    assert first.exit_code == 0, first.output
    assert "Sample users, shown once:" in first.output
    counts = [db.session.scalar(sa.select(sa.func.count()).select_from(one)) for one in MODELS]
    assert f"Added {sum(count or 0 for count in counts)} rows." in first.output
    second = runner.invoke(args=["seed", "--users"])
    assert second.exit_code == 0, second.output
    assert "Sample users" not in second.output
    assert counts == [
        db.session.scalar(sa.select(sa.func.count()).select_from(one)) for one in MODELS
    ]


def test_create_staff_makes_an_account(app: Flask) -> None:
    args = ["create-staff", "boss", "--email", "boss@example.com", "--password", PASSWORD]
    assert app.test_cli_runner().invoke(args=args).exit_code == 0
    user = db.session.scalars(sa.select(User)).one()
    assert (user.username, user.is_staff) == ("boss", True)
    assert user.check_password(PASSWORD)


def test_create_staff_asks_for_the_password(app: Flask) -> None:
    typed = f"{PASSWORD}\n{PASSWORD}\n"
    result = app.test_cli_runner().invoke(args=["create-staff", "ｂｏｓｓ"], input=typed)
    assert result.exit_code == 0
    user = db.session.scalars(sa.select(User)).one()
    assert user.username == "boss"
    assert user.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("password", "text"),
    [
        (PASSWORD, "There is a user boss already."),
        ("short", message("password_short", min_length=12)),
    ],
)
def test_create_staff_says_what_is_wrong(app: Flask, password: str, text: str) -> None:
    make_user("boss")
    args = ["create-staff", "boss", "--password", password]
    result = app.test_cli_runner().invoke(args=args)
    assert (result.exit_code, result.output) == (1, f"Error: {text}\n")


def test_sweep_says_how_many(app: Flask) -> None:
    assert "Removed 0 sign-ins." in app.test_cli_runner().invoke(args=["sweep"]).output


def test_mail_goes_to_the_console(capsys: pytest.CaptureFixture[str]) -> None:
    mail.send("ada@example.com", "A subject", "A text")
    assert "Subject: A subject" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("address", "steps"),
    [
        ("smtps://us%40er:pass@mail.test", ["TLS mail.test:465", "login us@er pass"]),
        ("smtp://user:pass@mail.test", ["mail.test:587", "starttls", "login user pass"]),
        ("smtp://user:pass@mail.test:25", ["mail.test:25", "starttls", "login user pass"]),
        ("smtp://mail.test", ["mail.test:25"]),
    ],
)
def test_mail_goes_to_a_server(
    app: Flask, monkeypatch: pytest.MonkeyPatch, address: str, steps: list[str]
) -> None:
    done: list[str] = []

    class Server:
        kind = ""

        def __init__(self, host: str, port: int, context: Any = None, **options: Any) -> None:
            assert bool(context) == bool(self.kind)
            done.append(f"{self.kind}{host}:{port}")

        def __enter__(self) -> "Server":
            return self

        def __exit__(self, *error: object) -> None: ...

        def starttls(self, context: ssl.SSLContext) -> None:
            assert context.verify_mode == ssl.CERT_REQUIRED
            done.append("starttls")

        def login(self, *account: str) -> None:
            done.append(" ".join(["login", *account]))

        def send_message(self, message: Any) -> None:
            done.append(f"send to {message['To']}")

    class TlsServer(Server):
        kind = "TLS "

    monkeypatch.setattr(smtplib, "SMTP", Server)
    monkeypatch.setattr(smtplib, "SMTP_SSL", TlsServer)
    monkeypatch.setitem(app.config, "EMAIL_URL", address)
    mail.send("ada@example.com", "A subject", "A text")
    assert done == [*steps, "send to ada@example.com"]


def test_log_tells_when_where_and_what(app: Flask) -> None:
    [handler] = [one for one in logging.getLogger().handlers if one.name == "console"]
    values = {"levelname": "INFO", "name": "app.accounts", "msg": "signed in"}
    line = handler.format(logging.makeLogRecord(values))
    assert re.fullmatch(r"\d{4}-\d\d-\d\d [\d:,]+ INFO app\.accounts: signed in", line)
    assert logging.getLogger("app.accounts").isEnabledFor(logging.INFO)


def test_secret_key_is_needed_outside_development(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "short")
    with pytest.raises(SystemExit, match="SECRET_KEY"):
        config.load_config()


def test_mail_server_is_needed_outside_development(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMAIL_URL", "")
    with pytest.raises(SystemExit, match="EMAIL_URL"):
        config.load_config()
    monkeypatch.setenv("DEBUG", "on")
    assert config.load_config()["EMAIL_URL"] == "console:"


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


def test_a_user_is_called_by_name() -> None:
    assert str(make_user("ada")) == "ada"
