"""The account pages: Django's own views with a word to the visitor."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import login, views
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from django.views.generic import CreateView

from accounts import forms
from accounts.models import User
from core.pages import FormPageMixin


class LoginView(FormPageMixin, views.LoginView):
    """Sign in, then go where the visitor wanted to."""

    template_name = "accounts/login.html"
    authentication_form = forms.LoginForm

    def form_valid(self, form: Any) -> HttpResponse:
        """Say so."""
        response = super().form_valid(form)
        messages.success(self.request, "You are signed in.")
        return response


class LogoutView(views.LogoutView):
    """Sign out this browser."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Say so."""
        response = super().post(request, *args, **kwargs)
        messages.success(request, "You are signed out.")
        return response


class RegisterView(FormPageMixin, CreateView):
    """Make an account and sign in with it."""

    model = User
    form_class = forms.RegistrationForm
    template_name = "accounts/register.html"
    success_url = reverse_lazy("home")

    def form_valid(self, form: Any) -> HttpResponse:
        """Say so; whoever was slower finds the name taken."""
        try:
            with transaction.atomic():
                response = super().form_valid(form)
        except IntegrityError:
            again = self.get_form()
            return HttpResponse(status=409) if again.is_valid() else self.form_invalid(again)
        login(self.request, form.instance)
        messages.success(self.request, "Your account is ready.")
        return response


class PasswordView(FormPageMixin, views.PasswordChangeView):
    """Change the password; Django signs out all other browsers."""

    template_name = "accounts/password.html"
    form_class = forms.PasswordForm
    success_url = reverse_lazy("home")

    def form_valid(self, form: Any) -> HttpResponse:
        """Say so."""
        messages.success(self.request, "Your password was changed.")
        return super().form_valid(form)


class ResetView(FormPageMixin, views.PasswordResetView):
    """Send a link; the answer is the same for addresses that nobody has."""

    template_name = "accounts/reset.html"
    form_class = forms.ResetRequestForm
    email_template_name = "accounts/reset_mail.txt"
    subject_template_name = "accounts/reset_subject.txt"
    success_url = reverse_lazy("accounts:login")

    def form_valid(self, form: Any) -> HttpResponse:
        """Say so."""
        messages.success(self.request, "If an account has this address, a mail is on its way.")
        return super().form_valid(form)


class ResetConfirmView(FormPageMixin, views.PasswordResetConfirmView):
    """Set a new password with a link from a mail."""

    template_name = "accounts/reset_confirm.html"
    form_class = forms.ResetForm
    success_url = reverse_lazy("accounts:login")

    def form_valid(self, form: Any) -> HttpResponse:
        """Say so."""
        messages.success(self.request, "Your password was set. Sign in with it.")
        return super().form_valid(form)
