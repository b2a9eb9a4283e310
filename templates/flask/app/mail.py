"""Sends mail where EMAIL_URL says: to the console, into a folder or to a server."""

import smtplib
import sys
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit
from uuid import uuid4

from flask import current_app


def send(to: str, subject: str, text: str) -> None:
    """Send one plain text mail."""
    mail = EmailMessage()
    mail["From"] = current_app.config["DEFAULT_FROM_EMAIL"]
    mail["To"] = to
    mail["Subject"] = subject
    mail.set_content(text)
    url = urlsplit(current_app.config["EMAIL_URL"])
    if url.scheme == "console":
        sys.stdout.write(f"{mail}\n")
    elif url.scheme == "filemail":
        Path(url.path, f"{uuid4().hex}.log").write_text(str(mail), encoding="utf-8")
    else:
        deliver(mail, url.scheme, url.hostname or "localhost", url.port, url.username, url.password)


def deliver(
    mail: EmailMessage,
    scheme: str,
    host: str,
    port: int | None,
    user: str | None,
    password: str | None,
) -> None:
    """Hand the mail to an SMTP server, over TLS where the address says smtps."""
    connect = smtplib.SMTP_SSL if scheme == "smtps" else smtplib.SMTP
    with connect(host, port or 0, timeout=10) as server:
        if user:
            server.login(unquote(user), unquote(password or ""))
        server.send_message(mail)
