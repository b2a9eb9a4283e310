"""The key that signs sessions and links."""

import os
import secrets
from pathlib import Path


def development_secret(base: Path) -> str:
    """A key of this machine's own, made at the first start in development."""
    path = base / ".secret_key"
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text()


def secret_key(key: str, base: Path, debug: bool) -> str:
    """The key from the environment; only development does without."""
    if not key and debug:
        return development_secret(base)
    if len(key) < 32:
        raise SystemExit("Set SECRET_KEY to a random text of at least 32 characters.")
    return key
