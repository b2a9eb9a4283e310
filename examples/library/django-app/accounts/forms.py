"""Forms of the account pages: Django's own, with the labels and sentences of this site."""

from typing import Any

from django import forms
from django.contrib.auth import forms as auth

from accounts.models import User
from alike.fields import SENTENCES, EmailField
from alike.messages import MESSAGES

STRENGTH = "At least 12 characters, and not a common one."


def relabel(form: forms.BaseForm, labels: dict[str, str], help_texts: dict[str, str]) -> None:
    """Give a form's fields this site's labels, help and sentences; none takes the focus by itself."""
    for key, field in form.fields.items():
        field.label = labels[key]
        field.help_text = help_texts.get(key, "")
        field.error_messages = {**field.error_messages, **SENTENCES}
        field.widget.attrs.pop("autofocus", None)


class LoginForm(auth.AuthenticationForm):
    """User name and password; one answer for everything that is wrong."""

    error_messages = {
        "invalid_login": MESSAGES["login_failed"],
        "inactive": MESSAGES["login_failed"],
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"username": "User name", "password": "Password"}, {})


class RegistrationForm(auth.UserCreationForm):
    """A new account."""

    error_messages = {"password_mismatch": MESSAGES["password_mismatch"]}
    email = EmailField(max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}))

    class Meta(auth.UserCreationForm.Meta):
        model = User
        fields = ("username", "email")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = {
            "username": "User name",
            "email": "E-mail address",
            "password1": "Password",
            "password2": "Password again",
        }
        rule = "At most 150 characters: letters, digits and @ . + - _"
        relabel(self, labels, {"username": rule, "password1": STRENGTH})
        self.fields["username"].error_messages["invalid"] = MESSAGES["invalid_username"]


NEW_LABELS = {
    "old_password": "Current password",
    "new_password1": "New password",
    "new_password2": "New password again",
}


class PasswordForm(auth.PasswordChangeForm):
    """A new password for somebody who is signed in."""

    error_messages = {
        "password_mismatch": MESSAGES["password_mismatch"],
        "password_incorrect": MESSAGES["password_incorrect"],
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, NEW_LABELS, {"new_password1": STRENGTH})


class ResetRequestForm(auth.PasswordResetForm):
    """Where to send the link."""

    email = EmailField(max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, {"email": "E-mail address"}, {})


class ResetForm(auth.SetPasswordForm):
    """A new password for somebody who has followed the link."""

    error_messages = {"password_mismatch": MESSAGES["password_mismatch"]}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        relabel(self, NEW_LABELS, {"new_password1": STRENGTH})
