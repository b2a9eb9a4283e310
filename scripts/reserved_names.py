"""Prints, as JSON, every name that the installed frameworks take for themselves.

Run it where the packages of both generated apps are installed; `scripts/reserved-names.mjs` does that.
Serializers of an API are not asked: they take their declared fields out of the class, so that a field
called `parent` or `context` hides nothing.
"""

import builtins
import importlib.metadata
import inspect
import json
import keyword
import re
import sys

import django
from django.conf import settings

settings.configure(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    USE_TZ=True,
)
django.setup()

from django.contrib.auth.models import AbstractUser, User
from django.db import models
from flask import Flask
from flask_login import UserMixin
from flask_wtf import FlaskForm
from sqlalchemy import Integer
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

MEMBER = re.compile(r"[a-z][a-z0-9_]*")
ENTITY = re.compile(r"[A-Z][A-Za-z0-9]*")


class DjangoProbe(models.Model):
    class Meta:
        app_label = "probe"


class Base(DeclarativeBase):
    pass


class FlaskProbe(Base):
    __tablename__ = "probe"
    probe_id: Mapped[int] = mapped_column(Integer, primary_key=True)


def names(*things: object) -> set[str]:
    """All attributes that a field could hide."""
    return {name for thing in things for name in dir(thing) if MEMBER.fullmatch(name)}


def form_names() -> set[str]:
    """Attributes of a form and of its instance: some exist only after it is made."""
    app = Flask("probe")
    app.secret_key = "probe"
    with app.test_request_context():
        return names(FlaskForm, FlaskForm())


def signature_names() -> set[str]:
    """`self` cannot be the name of a value that a constructor takes by keyword."""
    return {next(iter(inspect.signature(models.Model.__init__).parameters))}


def modules() -> list[str]:
    """Top-level modules of the installed packages, as far as a project could have their name."""
    found = importlib.metadata.packages_distributions()
    return sorted(name for name in found if MEMBER.fullmatch(name))


def main() -> None:
    shipped = (
        "django",
        "flask",
        "sqlalchemy",
        "flask-sqlalchemy-lite",
        "flask-wtf",
        "wtforms",
        "flask-login",
    )
    relations = {field.get_accessor_name() or "" for field in User._meta.related_objects}
    print(
        json.dumps(
            {
                "python": f"{sys.version_info.major}.{sys.version_info.minor}",
                "versions": {name: importlib.metadata.version(name) for name in shipped},
                "keywords": sorted(keyword.kwlist),
                "builtins": sorted(name for name in dir(builtins) if ENTITY.fullmatch(name)),
                "members": {
                    "Django": sorted(names(DjangoProbe, DjangoProbe()) | signature_names()),
                    "SQLAlchemy": sorted(names(FlaskProbe) - {"probe_id"}),
                    "WTForms": sorted(form_names()),
                },
                "user": {
                    "Django": sorted((names(AbstractUser, User, User()) | relations) - {""}),
                    "Flask-Login": sorted(names(UserMixin)),
                },
                "modules": {
                    "Python": sorted(
                        name for name in sys.stdlib_module_names if MEMBER.fullmatch(name)
                    ),
                    "a package": modules(),
                },
            },
            indent=1,
        )
    )


main()
