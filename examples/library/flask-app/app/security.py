"""Headers of every answer, secure transport, and addresses that are safe to go to."""

from urllib.parse import urlsplit

from flask import Flask, Response, current_app, redirect, request, session
from flask.typing import ResponseReturnValue

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
YEAR = 31_536_000
PROBES = {"/healthz", "/readyz"}


def require_https() -> ResponseReturnValue | None:
    """Send plain requests to the same address over TLS; probes may stay plain."""
    if current_app.config["HTTPS"] and not request.is_secure and request.path not in PROBES:
        return redirect(request.url.replace("http://", "https://", 1), code=301)
    return None


def add_headers(response: Response) -> Response:
    """Add what is missing, so that a view can still set a header of its own."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if current_app.config["HTTPS"] and request.is_secure:
        response.headers.setdefault(
            "Strict-Transport-Security", f"max-age={YEAR}; includeSubDomains"
        )
    if request.endpoint != "static" or response.status_code >= 400:
        # Not current_user: an answer that the database is away must not need it.
        private = "_user_id" in session
        response.headers.setdefault("Cache-Control", "private, no-store" if private else "no-cache")
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
    """Hook into every request."""
    app.before_request(require_https)
    app.after_request(add_headers)
