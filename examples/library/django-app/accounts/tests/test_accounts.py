"""Accounts: registering, signing in and out, and passwords."""

import re
from io import StringIO
from unittest.mock import patch

from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client, TestCase, override_settings

from accounts.models import User
from accounts.tests.factories import PASSWORD, make_user
from alike.messages import MESSAGES, message

NEW = "another long pass phrase"
REGISTRATION = {
    "username": "ada",
    "email": "ada@example.com",
    "password1": NEW,
    "password2": NEW,
}
CHANGE = {"old_password": PASSWORD, "new_password1": NEW, "new_password2": NEW}


class RegisterTests(TestCase):
    """A new account."""

    def test_makes_an_account_and_signs_in(self) -> None:
        self.assertRedirects(self.client.post("/accounts/register/", REGISTRATION), "/")
        user = User.objects.get()
        self.assertEqual((user.username, user.email), ("ada", "ada@example.com"))
        self.assertFalse(user.is_staff)
        self.assertTrue(user.check_password(NEW))
        self.assertEqual(self.client.get("/").context["user"], user)

    def test_says_what_is_wrong(self) -> None:
        make_user("taken")
        short, common = "short", "administrator"
        cases = [
            ({"username": ""}, "username", MESSAGES["required"]),
            ({"username": "a b"}, "username", MESSAGES["invalid_username"]),
            ({"username": "Taken"}, "username", MESSAGES["unique"]),
            ({"email": "nobody"}, "email", MESSAGES["invalid_email"]),
            ({"password2": "something else"}, "password2", MESSAGES["password_mismatch"]),
            (
                {"password1": short, "password2": short},
                "password2",
                message("password_short", min_length=12),
            ),
            ({"password1": common, "password2": common}, "password2", MESSAGES["password_common"]),
        ]
        for changed, name, text in cases:
            with self.subTest(text):
                response = self.client.post("/accounts/register/", {**REGISTRATION, **changed})
                self.assertEqual(response.context["form"].errors, {name: [text]})


class LoginTests(TestCase):
    """Signing in and out."""

    user: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user("ada", PASSWORD)

    def sign_in(self, **changed: str) -> str:
        """Where a successful sign-in leads to."""
        data = {"username": "ada", "password": PASSWORD, **changed}
        response = self.client.post("/accounts/login/", data)
        self.assertEqual(response.status_code, 302)
        return response.headers["Location"]

    def test_goes_where_the_visitor_wanted_to(self) -> None:
        self.assertEqual(self.sign_in(next="/accounts/password/"), "/accounts/password/")
        self.assertEqual(self.client.get("/accounts/password/").status_code, 200)

    def test_never_leads_to_another_site(self) -> None:
        for target in (
            "https://evil.example/",
            "//evil.example/",
            "/\\evil.example/",
            "javascript:alert(1)",
            "/\n/evil.example/",
            "",
        ):
            with self.subTest(target):
                self.assertEqual(self.sign_in(next=target), "/")

    def test_refuses_with_one_answer(self) -> None:
        make_user("gone", PASSWORD, is_active=False)
        for username, password in (("ada", "wrong"), ("nobody", PASSWORD), ("gone", PASSWORD)):
            with self.subTest(username):
                data = {"username": username, "password": password}
                response = self.client.post("/accounts/login/", data)
                self.assertEqual(
                    response.context["form"].errors, {"__all__": [MESSAGES["login_failed"]]}
                )
                self.assertNotIn("_auth_user_id", self.client.session)

    def test_starts_a_new_session(self) -> None:
        session = self.client.session
        session["planted"] = "by somebody else"
        session.save()
        self.sign_in()
        self.assertNotEqual(self.client.session.session_key, session.session_key)
        self.assertFalse(session.exists(str(session.session_key)))

    def test_sign_out_ends_the_session_for_a_copied_cookie_too(self) -> None:
        self.sign_in()
        thief = Client()
        thief.cookies["sessionid"] = self.client.cookies["sessionid"].value
        self.assertEqual(thief.get("/accounts/password/").status_code, 200)
        self.assertRedirects(self.client.post("/accounts/logout/"), "/")
        self.assertEqual(thief.get("/accounts/password/").status_code, 302)

    def test_sign_out_needs_post_and_no_account(self) -> None:
        self.assertEqual(self.client.get("/accounts/logout/").status_code, 405)
        self.assertRedirects(self.client.post("/accounts/logout/"), "/")


class PasswordTests(TestCase):
    """A new password for somebody who is signed in."""

    user: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user("ada", PASSWORD)

    def test_needs_an_account(self) -> None:
        response = self.client.get("/accounts/password/")
        self.assertRedirects(response, "/accounts/login/?next=/accounts/password/")

    def test_ends_the_other_sessions(self) -> None:
        other = Client()
        for client in (self.client, other):
            client.force_login(self.user)
        self.assertRedirects(self.client.post("/accounts/password/", CHANGE), "/")
        self.assertEqual(self.client.get("/accounts/password/").status_code, 200)
        self.assertEqual(other.get("/accounts/password/").status_code, 302)
        self.user.refresh_from_db()
        self.assertTrue(self.user.check_password(NEW))

    def test_says_what_is_wrong(self) -> None:
        self.client.force_login(self.user)
        for changed, name, text in (
            ({"old_password": NEW}, "old_password", MESSAGES["password_incorrect"]),
            ({"new_password2": PASSWORD}, "new_password2", MESSAGES["password_mismatch"]),
        ):
            with self.subTest(name):
                response = self.client.post("/accounts/password/", {**CHANGE, **changed})
                self.assertEqual(response.context["form"].errors, {name: [text]})


class ResetTests(TestCase):
    """A link that lets somebody set a new password."""

    user: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user("ada", PASSWORD)

    def link(self) -> str:
        """The link that the site has mailed."""
        response = self.client.post("/accounts/reset/", {"email": "ADA@example.com"})
        self.assertRedirects(response, "/accounts/login/")
        found = re.search(r"http://testserver(/accounts/reset/\S+)", str(mail.outbox[0].body))
        assert found is not None
        return found[1]

    def test_link_works_once(self) -> None:
        link = self.link()
        form = self.client.get(link, follow=True)
        data = {"new_password1": NEW, "new_password2": NEW}
        response = self.client.post(form.request["PATH_INFO"], data)
        self.assertRedirects(response, "/accounts/login/")
        self.user.refresh_from_db()
        self.assertTrue(self.user.check_password(NEW))
        self.assertNotContains(Client().get(link, follow=True), "new_password1")

    def test_refuses_a_weak_password(self) -> None:
        form = self.client.get(self.link(), follow=True)
        data = {"new_password1": "short", "new_password2": "short"}
        response = self.client.post(form.request["PATH_INFO"], data)
        text = message("password_short", min_length=12)
        self.assertEqual(response.context["form"].errors, {"new_password2": [text]})

    def test_old_link_is_refused(self) -> None:
        link = self.link()
        with override_settings(PASSWORD_RESET_TIMEOUT=-1):
            self.assertNotContains(self.client.get(link, follow=True), "new_password1")

    def test_answers_alike_for_unknown_addresses(self) -> None:
        response = self.client.post("/accounts/reset/", {"email": "nobody@example.com"})
        self.assertRedirects(response, "/accounts/login/")
        self.assertEqual(mail.outbox, [])


class CreateStaffTests(TestCase):
    """`manage.py create_staff`."""

    def create(self, *args: str) -> None:
        """Run the command."""
        call_command("create_staff", "boss", *args, stdout=StringIO())

    def test_makes_an_account_that_may_do_everything(self) -> None:
        self.create("--email", "boss@example.com", "--password", NEW)
        user = User.objects.get()
        self.assertEqual((user.username, user.is_staff), ("boss", True))
        self.assertTrue(user.check_password(NEW))
        self.assertEqual([group.name for group in user.groups.all()], ["staff"])

    def test_asks_for_the_password(self) -> None:
        with patch("accounts.management.commands.create_staff.getpass", return_value=NEW):
            self.create()
        self.assertTrue(User.objects.get().check_password(NEW))

    def test_says_what_is_wrong(self) -> None:
        make_user("boss")
        with self.assertRaisesMessage(CommandError, "There is a user boss already."):
            self.create("--password", NEW)
        with self.assertRaisesMessage(CommandError, message("password_short", min_length=12)):
            self.create("--password", "short")
        answers = patch(
            "accounts.management.commands.create_staff.getpass", side_effect=["one", "two"]
        )
        with answers, self.assertRaisesMessage(CommandError, "are not the same"):
            self.create()
