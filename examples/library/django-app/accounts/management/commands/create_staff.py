"""`manage.py create_staff NAME`: makes an account that may do everything."""

from argparse import ArgumentParser
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, transaction

from accounts.models import User


class Command(BaseCommand):
    """Asks for the password unless it is given."""

    help = "Make an account that may do everything with the rows."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who it is."""
        parser.add_argument("name")
        parser.add_argument("--email", default="", help="The e-mail address.")
        parser.add_argument("--password", help="Asked for when it is not given.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the account in one transaction."""
        password = options["password"] or self.ask()
        try:
            validate_password(password)
            with transaction.atomic():
                User.objects.create_staff(
                    options["name"], email=options["email"], password=password
                )
        except IntegrityError as error:
            raise CommandError(f"There is a user {options['name']} already.") from error
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"Made {options['name']}.")

    def ask(self) -> str:
        """The password, typed twice."""
        password = getpass()
        if password != getpass("Password (again): "):
            raise CommandError("The two passwords are not the same.")
        return password
