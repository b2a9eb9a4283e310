"""Users and their sign-ins."""

import datetime as dt
import secrets
from typing import Any

import sqlalchemy as sa
import sqlalchemy.orm as so
from flask_login import UserMixin
from werkzeug.security import check_password_hash, generate_password_hash

from app.columns import BigId, UtcDateTime, now
from app.database import Base
from app.extensions import db, login_manager

LIFETIME = dt.timedelta(days=14)


def hash_password(password: str) -> str:
    """Slow by design: nothing to do while others wait for a lock."""
    return generate_password_hash(password)


class User(UserMixin, Base):
    """Somebody with an account."""

    __tablename__ = "user"
    __allow_unmapped__ = True
    __table_args__ = (
        sa.UniqueConstraint("username", name="uq_user_username"),
        {"sqlite_autoincrement": True},
    )

    id: so.Mapped[int] = so.mapped_column(BigId, sa.Identity(), primary_key=True)
    username: so.Mapped[str] = so.mapped_column(sa.String(150))
    email: so.Mapped[str] = so.mapped_column(sa.String(254), default="")
    password: so.Mapped[str] = so.mapped_column(sa.String(256), default="")
    active: so.Mapped[bool] = so.mapped_column("is_active", default=True)
    is_staff: so.Mapped[bool] = so.mapped_column(default=False)
    date_joined: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now)

    def __str__(self) -> str:
        return self.username

    @property
    def is_active(self) -> bool:
        """Flask-Login lets nobody else in."""
        return self.active

    def set_password(self, password: str) -> None:
        """Keep the password's hash."""
        self.password = hash_password(password)

    def check_password(self, password: str) -> bool:
        """Compare; an account without a password never matches."""
        return bool(self.password) and check_password_hash(self.password, password)

    def get_id(self) -> str:
        """What the signed cookie carries: the key of this browser's sign-in."""
        return self.sign_in.key if self.sign_in else ""

    sign_in: "Login | None" = None


class Login(Base):
    """One browser that somebody is signed in with; without its row the cookie is worth nothing."""

    __tablename__ = "login"

    key: so.Mapped[str] = so.mapped_column(sa.String(64), primary_key=True)
    user_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("user.id", ondelete="CASCADE"), index=True
    )
    expires: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime)
    user: so.Mapped[User] = so.relationship()

    @classmethod
    def start(cls, user: User) -> "Login":
        """A new sign-in with a random key."""
        return cls(key=secrets.token_urlsafe(32), user_id=user.id, expires=now() + LIFETIME)


@login_manager.user_loader  # type: ignore[untyped-decorator]
def load_user(key: str) -> User | None:
    """The user of a sign-in that still holds, in one query."""
    found: Any = db.session.execute(
        sa.select(Login, User)
        .join(Login.user)
        .where(Login.key == key, Login.expires > now(), User.active)
    ).first()
    if found is None:
        return None
    login, user = found
    user.sign_in = login
    return user
