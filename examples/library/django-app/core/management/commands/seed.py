"""`manage.py seed`: loads the sample rows, once."""

import json
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction
from django.db.models import DurationField, Field

from accounts.models import User
from accounts.sample_users import SAMPLE_USERS, ensure_user, open_accounts
from alike import parse
from core.registry import MODELS


class Command(BaseCommand):
    """Adds the rows of sample_data.json where there are none yet."""

    help = "Load the sample rows, once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One switch."""
        parser.add_argument("--users", action="store_true", help="Let the sample users sign in.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Load in one transaction."""
        text = (settings.BASE_DIR / "sample_data.json").read_text(encoding="utf-8")
        with transaction.atomic():
            people = [ensure_user(name, staff) for name, staff in SAMPLE_USERS.items()]
            passwords = open_accounts(people) if options["users"] or settings.DEBUG else {}
            filled = any(model._default_manager.exists() for model in MODELS)
            added = 0 if filled else load(json.loads(text))
        done = "There are rows already; nothing was added."
        self.stdout.write(done if filled else f"Added {added} rows.")
        if passwords:
            self.stdout.write("Sample users, shown once:")
            for name, password in passwords.items():
                self.stdout.write(f"  {name}  {password}")


def load(data: dict[str, list[dict[str, Any]]]) -> int:
    """Add the rows of every model, in the order of the file; ids are the database's own."""
    models = {model.__name__: model for model in MODELS}
    made: dict[str, dict[Any, Any]] = {}
    made["User"] = {user.username: user for user in User.objects.filter(username__in=SAMPLE_USERS)}
    for name, rows in data.items():
        made[name] = {}
        for number, values in enumerate(rows, 1):
            made[name][number] = add(models[name], values, made)
    return sum(len(rows) for rows in data.values())


def add(model: Any, values: dict[str, Any], made: dict[str, dict[Any, Any]]) -> Any:
    """One row with its relations, which name rows by number."""
    row = model()
    later: dict[str, list[Any]] = {}
    for name, value in values.items():
        field = model._meta.get_field(name)
        if not field.is_relation:
            setattr(row, name, value_of(field, value))
            continue
        targets = made[field.related_model.__name__]
        if field.many_to_many:
            later[name] = [targets[key] for key in value]
        else:
            setattr(row, name, targets[value] if value else None)
    row.save()
    for name, rows in later.items():
        getattr(row, name).set(rows)
    return row


def value_of(field: "Field[Any, Any]", value: Any) -> Any:
    """A JSON value as the field's Python type."""
    if isinstance(value, str) and isinstance(field, DurationField):
        return parse.duration(value)
    return field.to_python(value)
