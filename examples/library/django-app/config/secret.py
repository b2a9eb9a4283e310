"""The key that the site signs with."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def development_secret(base: Path) -> str:
    """A key of this machine's own, made at the first start in development."""
    path = base / ".secret_key"
    if not path.exists():
        # Whole at once, and never over the key of another process that starts just now.
        with NamedTemporaryFile("w", dir=base, prefix=".secret_key.") as file:
            file.write(secrets.token_urlsafe(50))
            file.flush()
            with suppress(FileExistsError):
                os.link(file.name, path)
    return path.read_text()


def secret_key(key: str, base: Path, debug: bool) -> str:
    """The key from the environment; only development does without."""
    if not key and debug:
        return development_secret(base)
    if len(key) < 32:
        raise SystemExit("Set SECRET_KEY to a random text of at least 32 characters.")
    return key
