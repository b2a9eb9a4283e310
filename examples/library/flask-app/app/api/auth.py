"""Who asks: the owner of a token, or somebody whom the pages have signed in."""

from flask import Flask, Request, Response, abort, current_app, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from flask_login import current_user

from app import access
from app.accounts.models import User
from app.api import tokens
from app.api.problems import is_below_api
from app.database import Row
from app.extensions import csrf, login_manager


class PageSessions(SecureCookieSessionInterface):
    """Whoever sends a token is known by it alone, whatever cookie comes along."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """A session that is never stored, or the cookie's."""
        if request.path.startswith("/api/") and "Authorization" in request.headers:
            return self.session_class()
        return super().open_session(app, request)


@login_manager.request_loader  # type: ignore[untyped-decorator]
def load_user(request: Request) -> User | None:
    """The owner of the token that the request carries; pages take none."""
    given = request.authorization
    if not is_below_api() or given is None or given.type != "bearer" or not given.token:
        return None
    return tokens.owner(given.token)


def identify() -> None:
    """A token must be right; a session must show that the request comes from the site."""
    if "Authorization" in request.headers:
        if not current_user.is_authenticated:
            abort(401)
    elif current_app.config["WTF_CSRF_ENABLED"] and current_user.is_authenticated:
        csrf.protect()


def require(allowed: bool, model: type[Row]) -> None:
    """Let pass or refuse, as pages do; whoever is not known is not sent to a page."""
    if not allowed and not current_user.is_authenticated:
        abort(401)
    access.require(allowed, model)


def require_read(model: type[Row]) -> None:
    """What may not be read is not there."""
    require(access.may_read(model), model)


def require_write(model: type[Row]) -> None:
    """Only members write, and only what they may read."""
    require_read(model)
    require(access.may_create(model), model)


def require_change(row: Row) -> None:
    """An owned row belongs to its owner and to staff."""
    require(access.may_change(row), type(row))


def keep_private(response: Response) -> Response:
    """What a token may see is kept by nobody; the same of a session is seen to everywhere."""
    if is_below_api() and "Authorization" in request.headers:
        response.headers.setdefault("Cache-Control", "private, no-store")
    return response


def init_app(app: Flask) -> None:
    """Hook into sessions and answers."""
    app.session_interface = PageSessions()
    app.after_request(keep_private)
