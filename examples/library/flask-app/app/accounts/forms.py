"""Forms of the account pages."""

import re
import unicodedata
from typing import Any, ClassVar

import sqlalchemy as sa
from flask_login import current_user
from wtforms.validators import StopValidation

from app.accounts import sessions
from app.accounts.models import User
from app.accounts.passwords import SHORTEST, check_strength
from app.alike import fields, rules
from app.alike.fields.passwords import PasswordField
from app.alike.messages import MESSAGES
from app.alike.patterns import EMAIL, USERNAME
from app.extensions import db
from app.forms import PageForm

PASSWORD_HELP = f"At least {SHORTEST} characters, and not a common one."


class LoginForm(PageForm):
    """User name and password; one answer for everything that is wrong."""

    username = fields.StringField(
        "User name",
        [rules.Required()],
        render_kw={"autocomplete": "username", "autocapitalize": "none", "maxlength": 150},
    )
    password = PasswordField(
        "Password", [rules.Required()], render_kw={"autocomplete": "current-password"}
    )
    user: User | None = None

    def validate(self, extra_validators: Any = None) -> bool:
        """Whoever is found may sign in."""
        if not super().validate(extra_validators):
            return False
        self.user = sessions.find_user(self.username.data, self.password.data)
        if self.user is None:
            self.row_errors.append(MESSAGES["login_failed"])
        return self.user is not None


def new_password(label: str, help_text: str = "") -> Any:
    """A field for a new password."""
    return PasswordField(
        label,
        [rules.Required()],
        description=help_text,
        render_kw={"autocomplete": "new-password"},
    )


class NewPasswordForm(PageForm):
    """A form with a new password that is typed twice; which fields these are, says each form."""

    TYPED: ClassVar = ("new_password1", "new_password2")

    def validate(self, extra_validators: Any = None) -> bool:
        """Each field, then the two together: the error stands at the second."""
        valid = super().validate(extra_validators)
        first, second = (self[name] for name in self.TYPED)
        if first.errors or second.errors:
            return False
        error = check_strength(first.data)
        if first.data != second.data:
            error = MESSAGES["password_mismatch"]
        if error:
            second.errors = [error]
        return valid and error is None


class RegistrationForm(NewPasswordForm):
    """A new account."""

    TYPED: ClassVar = ("password1", "password2")

    username = fields.StringField(
        "User name",
        [
            rules.Required(),
            rules.Length(max=150),
            rules.Matches(USERNAME, "invalid_username", re.UNICODE),
        ],
        description="At most 150 characters: letters, digits and @ . + - _",
        render_kw={"autocomplete": "username", "autocapitalize": "none"},
    )
    email = fields.EmailField(
        "E-mail address",
        [rules.Required(), rules.Length(max=254), rules.Matches(EMAIL, "invalid_email")],
        render_kw={"autocomplete": "email"},
    )
    password1 = new_password("Password", PASSWORD_HELP)
    password2 = new_password("Password again")

    def validate_username(self, field: Any) -> None:
        """Names that look alike are the same name."""
        field.data = unicodedata.normalize("NFKC", field.data)
        taken = sa.func.lower(User.username) == sa.func.lower(field.data)
        if db.session.scalar(sa.select(User.id).where(taken)):
            raise StopValidation(MESSAGES["unique"])


class PasswordForm(NewPasswordForm):
    """A new password for somebody who is signed in."""

    old_password = PasswordField(
        "Current password", [rules.Required()], render_kw={"autocomplete": "current-password"}
    )
    new_password1 = new_password("New password", PASSWORD_HELP)
    new_password2 = new_password("New password again")

    def validate_old_password(self, field: Any) -> None:
        """Only the owner changes a password."""
        if not current_user.check_password(field.data):
            raise StopValidation(MESSAGES["password_incorrect"])


class ResetRequestForm(PageForm):
    """Where to send the link."""

    email = fields.EmailField(
        "E-mail address",
        [rules.Required(), rules.Length(max=254), rules.Matches(EMAIL, "invalid_email")],
        render_kw={"autocomplete": "email"},
    )


class ResetForm(NewPasswordForm):
    """A new password for somebody who has followed the link."""

    new_password1 = new_password("New password", PASSWORD_HELP)
    new_password2 = new_password("New password again")
