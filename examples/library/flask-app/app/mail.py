"""Sends mail where EMAIL_URL says: to the console, into a folder or to a server."""

import smtplib
import ssl
import sys
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit
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
        with connect(url) as server:
            if url.username:
                server.login(unquote(url.username), unquote(url.password or ""))
            server.send_message(mail)


def connect(url: SplitResult) -> smtplib.SMTP:
    """The SMTP server of an address; a password never goes there in the clear."""
    host, tls = url.hostname or "localhost", ssl.create_default_context()
    if url.scheme == "smtps":
        return smtplib.SMTP_SSL(host, url.port or 465, timeout=10, context=tls)
    if not url.username:
        return smtplib.SMTP(host, url.port or 25, timeout=10)
    server = smtplib.SMTP(host, url.port or 587, timeout=10)
    server.starttls(context=tls)
    return server
