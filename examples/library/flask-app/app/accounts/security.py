"""Answers that are somebody's own, and addresses that are safe to go to."""

from urllib.parse import urlsplit

from flask import Flask, Response, session


def keep_private(response: Response) -> Response:
    """What is shown to somebody who is signed in is kept by nobody."""
    # Not current_user: an answer that the database is away must not need it.
    if "Cache-Control" not in response.headers and "_user_id" in session:
        response.headers["Cache-Control"] = "private, no-store"
    return response


def safe_next(target: str, fallback: str) -> str:
    """The target if it is a page of this site, else the fallback.

    Browsers read a backslash as a slash and skip control characters; both make a foreign address
    look like a local one.
    """
    if not target or target != target.strip() or any(ord(sign) < 32 for sign in target):
        return fallback
    parts = urlsplit(target.replace("\\", "/"))
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or "\\" in target:
        return fallback
    if target.startswith("//"):
        return fallback
    return target


def init_app(app: Flask) -> None:
    """Hook into every answer."""
    app.after_request(keep_private)
