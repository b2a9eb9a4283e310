"""Headers of every answer, and secure transport."""

from flask import Flask, Response, current_app, redirect, request
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
        response.headers.setdefault("Cache-Control", "no-cache")
    return response


def init_app(app: Flask) -> None:
    """Hook into every request."""
    app.before_request(require_https)
    app.after_request(add_headers)
