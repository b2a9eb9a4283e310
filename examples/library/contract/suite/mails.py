"""The mails that an app sent: with EMAIL_URL=filemail:///folder each is a file."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest

from suite.app import App

LINK = re.compile(r"https?://\S+")


@dataclass
class Mailbox:
    """A folder of mails."""

    folder: Path

    def sent_to(self, address: str) -> list[EmailMessage]:
        """All mails to one address, oldest first."""
        files = sorted(self.folder.glob("*"), key=lambda one: (one.stat().st_mtime_ns, one.name))
        mails = [message for file in files for message in _read(file.read_bytes())]
        return [one for one in mails if address.lower() in str(one["to"]).lower()]


def mailbox_of(app: App) -> Mailbox:
    """The mails of an app."""
    if app.mails is None:
        pytest.skip("the target names no folder of mails")
    return Mailbox(app.mails)


def _read(content: bytes) -> list[EmailMessage]:
    """The mails of one file; a ruler of hyphens may part several."""
    parts = re.split(rb"^-{70,}\n", content, flags=re.MULTILINE)
    found = [
        email.message_from_bytes(part, policy=email.policy.default)
        for part in parts
        if part.strip()
    ]
    return [one for one in found if isinstance(one, EmailMessage)]


def body(message: EmailMessage) -> str:
    """The plain text of a mail."""
    part = message.get_body(("plain",))
    assert part is not None, "the mail has no plain text"
    return str(part.get_content())


def links(message: EmailMessage) -> list[str]:
    """The addresses in a mail."""
    return LINK.findall(body(message))
