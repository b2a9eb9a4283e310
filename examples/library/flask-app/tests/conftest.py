"""Fixtures: one migrated database for the run, undone after each test, and who looks at it."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.config import Config
from flask import Flask

from app import create_app
from app.config import BASE, load_config
from app.extensions import db
from tests.auth import make_user, quick_hash
from tests.database import temporary_database, undone
from tests.site import SiteClient

# The same on every machine, whatever stands in `.env`; only DATABASE_URL is taken from there.
SETTINGS = {
    "DEBUG": "off",
    "HTTPS": "off",
    "BEHIND_PROXY": "off",
    "SECRET_KEY": "a key that only the tests know, long enough",
    "SECRET_KEY_FALLBACKS": "",
    "ALLOWED_HOSTS": "localhost",
    "EMAIL_URL": "console:",
}


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The application on a database of its own."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in SETTINGS.items():
            patch.setenv(name, value)
        patch.setattr("app.accounts.models.generate_password_hash", quick_hash)
        url = load_config()["SQLALCHEMY_ENGINES"]["default"]["url"]
        with temporary_database(url, tmp_path_factory.mktemp("database")) as address:
            patch.setenv("DATABASE_URL", address.render_as_string(hide_password=False))
            command.upgrade(Config(toml_file=BASE / "pyproject.toml"), "head")
            application = create_app({"TESTING": True, "WTF_CSRF_ENABLED": False})
            application.test_client_class = SiteClient
            yield application
            with application.app_context():
                db.engine.dispose()


@pytest.fixture(autouse=True)
def isolation(app: Flask) -> Iterator[None]:
    """Undo whatever a test writes; `db.session` is the test's own, each request has another."""
    with app.app_context(), undone():
        yield


@pytest.fixture
def visitor(app: Flask) -> SiteClient:
    """Somebody who comes for the first time."""
    return SiteClient(app)


@pytest.fixture
def member(app: Flask) -> SiteClient:
    """Somebody with an account."""
    return SiteClient(app).sign_in(make_user("member"))


@pytest.fixture
def staff(app: Flask) -> SiteClient:
    """Somebody who may do everything."""
    return SiteClient(app).sign_in(make_user("staff", is_staff=True))
