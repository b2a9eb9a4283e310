"""One running app under test, its visitors and what may be looked at beside its pages."""

from __future__ import annotations

import json
import secrets
import socket
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx

from suite.browser import Answer, Browser, Changes
from suite.model import MODEL
from suite.values import Distinct

LOGIN = "/accounts/login/"
# A page with a form that everybody may open and send.
OPEN_FORM = LOGIN if MODEL.accounts else MODEL.entities[0].new_path


@dataclass
class App:
    """One app: where it answers, its users' passwords, its mails and, if told, its database."""

    name: str
    url: str
    users: dict[str, str]
    mails: Path | None
    database: str | None
    salt: str = "suite"
    browsers: dict[str, Browser] = field(default_factory=dict)

    @cached_property
    def distinct(self) -> Distinct:
        """Makes values that no row has; without a look at the database, none of this run."""
        if not self.database:
            return Distinct(self.salt)
        from suite.database import Taken  # it knows of apps

        return Distinct(self.salt, Taken(self.database))

    def browser(self) -> Browser:
        """A new visitor who is not signed in."""
        return Browser(self.url)

    def as_(self, name: str) -> Browser:
        """The visitor who is signed in as this user; `anonymous` is not. Each signs in once.

        Without accounts nobody is: each name is another visitor's, with cookies of their own.
        """
        if name not in self.browsers:
            made = self.browser()
            if MODEL.accounts and name != "anonymous":
                answer = sign_in(made, name, self.users[name])
                assert answer.saved, f"{name} could not sign in: {answer.status}"
                made.open(answer.location)
            self.browsers[name] = made
        return self.browsers[name]

    def copy_of(self, browser: Browser) -> Browser:
        """Another browser with the same cookies, as a thief would have them."""
        return Browser(self.url, httpx.Cookies(browser.client.cookies))

    def new_user(
        self, name: str | None = None, password: str | None = None, email: str | None = None
    ) -> Member:
        """Registers a new user, who is then signed in; without accounts, another visitor."""
        name = name or f"{self.salt}-member-{self.distinct.number('', 'user')}"
        if not MODEL.accounts:
            return Member(name, "", "", self.as_(name))
        password = password or secrets.token_urlsafe(16)
        made = Member(name, password, email or f"{name}@example.com", self.browser())
        answer = register(made.browser, made.name, made.email, password)
        assert answer.saved, f"registration was {answer.status}: {answer.page.form().codes}"
        self.users[name] = password
        return made

    @property
    def address(self) -> tuple[str, int]:
        """Host and port."""
        parts = urlsplit(self.url)
        return parts.hostname or "127.0.0.1", parts.port or 80

    def raw(self, request: bytes, timeout: float = 10.0) -> tuple[int, dict[str, str], bytes]:
        """Sends bytes that no client library would send; status, headers and body of the answer."""
        with socket.create_connection(self.address, timeout=timeout) as connection:
            connection.sendall(request)
            got = b""
            while chunk := connection.recv(65536):
                got += chunk
        head, _, body = got.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in lines)
        headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
        return int(first.split()[1]), headers, body


@dataclass
class Member:
    """A user whom a test made."""

    name: str
    password: str
    email: str
    browser: Browser


def sign_in(browser: Browser, name: str, password: str, path: str = LOGIN) -> Answer:
    """Fills the login form."""
    return browser.submit(path, {"username": name, "password": password})


def sign_out(browser: Browser) -> Answer:
    """Presses the button that every page of a signed-in user has."""
    return browser.submit("/", {}, "form[action='/accounts/logout/']")


def register(
    browser: Browser, name: str, email: str, password: str, again: str | None = None
) -> Answer:
    """Fills the registration form."""
    form = browser.form("/accounts/register/")
    changes: Changes = {
        "username": name,
        "email": email,
        "password1": password,
        "password2": password if again is None else again,
    }
    return browser.send("/accounts/register/", form, changes)


def signed_in(browser: Browser) -> bool:
    """Whether the app takes this browser for a user's."""
    return browser.get("/accounts/password/").status == 200


def load(path: Path) -> App:
    """Reads a target file: name, url and, where there are any, users, mails and database."""
    data: dict[str, Any] = json.loads(path.read_text("utf-8"))
    mails = data.get("mails")
    return App(
        name=data["name"],
        url=data["url"],
        users=dict(data.get("users", {})),
        mails=Path(mails) if mails else None,
        database=data.get("database"),
    )
