"""Tokens, and who may use what with them."""

import datetime as dt
from typing import Any

from django.test import Client
from rest_framework.test import APITestCase

from accounts.models import User
from accounts.tests.factories import PASSWORD, make_user
from alike.messages import MESSAGES
from api.models import Token
from core.moments import now

PATH = "/api/tokens"


class MakeTests(APITestCase):
    """New tokens."""

    user: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user("ada", PASSWORD)

    def make(self, **given: Any) -> Any:
        """The answer."""
        return self.client.post(PATH, given, format="json")

    def test_for_name_and_password(self) -> None:
        response = self.make(username="ada", password=PASSWORD)
        self.assertEqual(response.status_code, 201)
        self.assertEqual(response.headers["Cache-Control"], "private, no-store")
        answer = response.json()
        token = Token.objects.get(pk=answer["id"])
        self.assertEqual(token.user, self.user)
        self.assertNotIn(answer["token"], token.key_hash)
        self.assertEqual(answer["expires"], f"{token.expires:%Y-%m-%dT%H:%M:%SZ}")
        self.assertEqual(token.expires - token.created_at, dt.timedelta(days=90))

    def test_for_who_is_signed_in(self) -> None:
        self.client.force_login(self.user)
        self.assertEqual(self.make().status_code, 201)
        self.assertEqual(Token.objects.get().user, self.user)

    def test_for_nobody_else(self) -> None:
        wrong = {"username": "ada", "password": "wrong"}
        for given in ({}, {"username": "ada"}, wrong, {**wrong, "username": "\x00"}):
            with self.subTest(given):
                response = self.make(**given)
                self.assertEqual(response.status_code, 401)
                self.assertEqual(response.json()["detail"], MESSAGES["login_failed"])
                self.assertEqual(response.headers["WWW-Authenticate"], "Bearer")

    def test_no_token_makes_another(self) -> None:
        _, secret = Token.objects.make(self.user)
        response = self.client.post(
            PATH, {}, format="json", headers={"Authorization": f"Bearer {secret}"}
        )
        self.assertEqual(response.status_code, 401)

    def test_body_is_one_json_object(self) -> None:
        for content, status in (("{", 400), ("", 400), ("[]", 422)):
            with self.subTest(content):
                response = self.client.generic(
                    "POST", PATH, content, content_type="application/json"
                )
                self.assertEqual(response.status_code, status)
        response = self.client.generic("POST", PATH, "{}", content_type="text/plain")
        self.assertEqual(response.status_code, 415)

    def test_methods_are_told_to_everybody(self) -> None:
        headers = {"Authorization": "Bearer x"}
        for method, status in (("put", 405), ("options", 200)):
            with self.subTest(method):
                response = getattr(self.client, method)(PATH, headers=headers)
                self.assertEqual(response.status_code, status)
                self.assertEqual(response.headers["Allow"], "POST, OPTIONS")

    def test_name_that_is_no_text_is_not_valid(self) -> None:
        for name, code in ((5, "invalid_string"), (None, "null")):
            with self.subTest(name):
                errors = self.make(username=name).json()["errors"]
                self.assertEqual([one["code"] for one in errors["username"]], [code])


class UseTests(APITestCase):
    """What a token is good for."""

    user: User
    token: Token
    secret: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.user = make_user("ada", PASSWORD)
        cls.token, cls.secret = Token.objects.make(cls.user)

    def delete(self, token: Token, header: str | None = None) -> int:
        """The status of deleting a token with this header."""
        headers = {"Authorization": header or f"Bearer {self.secret}"}
        return self.client.delete(f"{PATH}/{token.pk}", headers=headers).status_code

    def test_deletes_itself(self) -> None:
        self.assertEqual(self.delete(self.token), 204)
        self.assertEqual(self.delete(self.token), 401)

    def test_scheme_has_no_letter_case(self) -> None:
        self.assertEqual(self.delete(self.token, f"bearer {self.secret}"), 204)

    def test_others_tokens_are_not_there(self) -> None:
        other, _ = Token.objects.make(make_user())
        self.assertEqual(self.delete(other), 404)
        self.assertTrue(Token.objects.filter(pk=other.pk).exists())

    def test_nothing_else_will_do(self) -> None:
        for header in ("Bearer", "Bearer x", f"Token {self.secret}", self.secret, "Basic YTpi"):
            with self.subTest(header):
                self.assertEqual(self.delete(self.token, header), 401)

    def test_wins_over_a_session(self) -> None:
        self.client.force_login(make_user())
        self.assertEqual(self.delete(self.token, "Bearer x"), 401)
        self.assertEqual(self.delete(self.token), 204)

    def test_ends_when_it_expires(self) -> None:
        Token.objects.update(expires=now())
        self.assertEqual(self.delete(self.token), 401)

    def test_of_an_inactive_user_is_worth_nothing(self) -> None:
        User.objects.update(is_active=False)
        self.assertEqual(self.delete(self.token), 401)

    def test_ends_with_the_password(self) -> None:
        self.user.set_password("another correct horse")
        self.user.save()
        self.assertEqual(self.delete(self.token), 401)

    def test_stays_when_only_the_hash_is_made_again(self) -> None:
        with self.settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.PBKDF2PasswordHasher"]):
            self.user.check_password(PASSWORD)
        self.assertEqual(self.delete(self.token), 204)


class SessionTests(APITestCase):
    """The session of the pages."""

    def setUp(self) -> None:
        self.browser = Client(enforce_csrf_checks=True)
        self.browser.force_login(make_user())

    def make(self, content: str = "{}", kind: str = "application/json", **headers: str) -> int:
        """The status of making a token."""
        return self.browser.post(PATH, content, content_type=kind, headers=headers).status_code

    def test_writing_needs_the_token_of_a_form(self) -> None:
        self.assertEqual(self.make(), 403)
        headers = {"X-CSRFToken": str(self.browser.get("/api/docs").context["csrf_token"])}
        self.assertEqual(self.make(**headers), 201)
        self.assertEqual(self.make("x", "multipart/form-data", **headers), 415)

    def test_body_is_read_only_after_that(self) -> None:
        self.assertEqual(self.make("{"), 403)

    def test_only_who_is_signed_in_gets_one(self) -> None:
        self.assertContains(self.browser.get("/api/docs"), 'name="csrf-token"')
        self.assertNotContains(Client().get("/api/docs"), "csrf-token")


class AnswerTests(APITestCase):
    """What the API answers to somebody, and says of signing in."""

    def test_is_kept_by_nobody(self) -> None:
        path = "/api/openapi.json"
        for answer in (
            self.client.get(path, headers={"Authorization": "Bearer x"}),
            self.client.get("/api/x?q=%00", headers={"Authorization": "Bearer x"}),
        ):
            self.assertEqual(answer.headers["Cache-Control"], "private, no-store")
        self.client.force_login(make_user())
        self.assertEqual(self.client.get(path).headers["Cache-Control"], "private, no-store")

    def test_document_tells_how_to_sign_in(self) -> None:
        document = self.client.get("/api/openapi.json").json()
        self.assertEqual(set(document["components"]["securitySchemes"]), {"session", "token"})
        self.assertIn("401", document["paths"][PATH]["post"]["responses"])
        self.assertIn(f"{PATH}/{{id}}", document["paths"])
