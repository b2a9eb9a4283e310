"""Tokens of programs that act for somebody."""

import datetime as dt
import hashlib
import secrets
from typing import Any, ClassVar
from uuid import uuid4

from django.conf import settings
from django.db import models

from core.moments import now

LIFETIME = dt.timedelta(days=90)


def hashed(secret: str) -> str:
    """What is stored of a secret: it is random and long, so one round of SHA-256 will do."""
    return hashlib.sha256(secret.encode()).hexdigest()


class Tokens(models.Manager["Token"]):
    """Makes tokens, and finds them again."""

    def make(self, user: Any) -> tuple["Token", str]:
        """A new token with its secret, which nobody can read again."""
        secret = secrets.token_urlsafe(32)
        return self.create(user=user, key_hash=hashed(secret)), secret

    def of_secret(self, secret: str) -> "Token | None":
        """The token, if it is still good for anything, with its user."""
        good = self.filter(expires__gt=now(), user__is_active=True).select_related("user")
        return good.filter(key_hash=hashed(secret)).first()


def next_expiry() -> dt.datetime:
    """When a token of this moment ends."""
    return now() + LIFETIME


class Token(models.Model):
    """The right to act for a user, until it expires."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    key_hash = models.CharField(max_length=64)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    created_at = models.DateTimeField(default=now)
    expires = models.DateTimeField(default=next_expiry)

    objects: ClassVar = Tokens()

    class Meta:
        db_table = "api_token"
        constraints = [models.UniqueConstraint(fields=["key_hash"], name="uq_api_token_key_hash")]

    def __str__(self) -> str:
        return f"Token {self.pk}"
