"""Whether the page beside the apps may sign somebody in: it knows a key that is made anew at each start."""

from __future__ import annotations

import os

KEY = os.environ.get("PROBE_KEY", "")
PREFIX = f"/__probe__/{KEY}/"


def target(asked: str | None) -> str:
    """Where to go next: an address of this site, and no other."""
    own = asked is not None and asked.startswith("/") and not asked.startswith(("//", "/\\"))
    return asked if own and asked is not None else "/"
