"""Settings; every value that differs between machines comes from the environment."""

import os
import secrets
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from environs import Env

BASE = Path(__file__).resolve().parent.parent
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    # Alembic tells about every look at the database, so with every probe.
    "loggers": {"alembic": {"level": "WARNING"}},
}


def development_secret() -> str:
    """A key of this machine's own, made at the first start in development."""
    path = BASE / ".secret_key"
    if not path.exists():
        # Whole at once, and never over the key of another process that starts just now.
        with (
            NamedTemporaryFile("w", dir=BASE, prefix=".secret_key.") as file,
            suppress(FileExistsError),
        ):
            file.write(secrets.token_urlsafe(50))
            file.flush()
            os.link(file.name, path)
    return path.read_text()


def secret_key(env: Env, debug: bool) -> str:
    """The key from the environment; only development does without."""
    key = env.str("SECRET_KEY", "")
    if not key and debug:
        return development_secret()
    if len(key) < 32:
        raise SystemExit("Set SECRET_KEY to a random text of at least 32 characters.")
    return key


def email_url(env: Env, debug: bool) -> str:
    """Where mail goes; only development does without a server."""
    address = env.str("EMAIL_URL", "")
    if not address and not debug:
        raise SystemExit("Set EMAIL_URL to a mail server, such as smtps://user:password@host.")
    return address or "console:"


def database_url(address: str) -> sa.URL:
    """Resolve a relative SQLite file and name the driver of PostgreSQL."""
    url = sa.make_url(address)
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        return url.set(database=str(BASE / url.database))
    return url


def load_config() -> dict[str, Any]:
    """Read the environment and `.env`; a missing secret stops the start, but not in development."""
    env = Env()
    env.read_env(str(BASE / ".env"), recurse=False)
    debug = env.bool("DEBUG", False)
    https = env.bool("HTTPS", not debug)
    local = ["localhost", "127.0.0.1", ".localhost", "[::1]"] if debug else []
    url = database_url(env.str("DATABASE_URL", "sqlite:///db.sqlite3"))
    return {
        "SECRET_KEY": secret_key(env, debug),
        "SECRET_KEY_FALLBACKS": env.list("SECRET_KEY_FALLBACKS", []),
        "TRUSTED_HOSTS": env.list("ALLOWED_HOSTS", local),
        "TITLE": "The Library",
        "HTTPS": https,
        "BEHIND_PROXY": env.bool("BEHIND_PROXY", False),
        "SQLALCHEMY_ENGINES": {"default": engine_options(url)},
        "TIME_ZONE": ZoneInfo("Europe/Berlin"),
        "SESSION_COOKIE_NAME": "__Host-session" if https else "session",
        "SESSION_COOKIE_SECURE": https,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "DEVELOPMENT": debug,
        "SESSION_REFRESH_EACH_REQUEST": False,
        "PERMANENT_SESSION_LIFETIME": timedelta(days=14),
        "EMAIL_URL": email_url(env, debug),
        "DEFAULT_FROM_EMAIL": env.str("DEFAULT_FROM_EMAIL", "noreply@example.com"),
        "PREFERRED_URL_SCHEME": "https" if https else "http",
        "MAX_CONTENT_LENGTH": 2_621_440,
        "MAX_FORM_MEMORY_SIZE": 2_621_440,
        # Far above the limit of fields, which has an answer of its own.
        "MAX_FORM_PARTS": 10_000,
        "WTF_CSRF_TIME_LIMIT": None,
    }


def engine_options(url: sa.URL) -> dict[str, Any]:
    """SQLite waits for another writer; PostgreSQL checks a connection before using it."""
    if url.get_backend_name() == "sqlite":
        return {"url": url, "connect_args": {"timeout": 20}}
    return {"url": url, "pool_pre_ping": True, "connect_args": {"connect_timeout": 2}}
