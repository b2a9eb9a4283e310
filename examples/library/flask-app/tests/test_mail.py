"""Mail: where it goes, and what it needs."""

import smtplib
import ssl
from typing import Any

import pytest
from flask import Flask

from app import config, mail


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


def test_mail_server_is_needed_outside_development(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EMAIL_URL", "")
    with pytest.raises(SystemExit, match="EMAIL_URL"):
        config.load_config()
    monkeypatch.setenv("DEBUG", "on")
    assert config.load_config()["EMAIL_URL"] == "console:"
