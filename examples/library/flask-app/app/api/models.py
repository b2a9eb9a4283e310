"""Tokens of the API."""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
import sqlalchemy.orm as so

from app.accounts.models import User
from app.columns import BigId, UtcDateTime, now
from app.database import Base

LIFETIME = dt.timedelta(days=90)


class Token(Base):
    """Lets a program act for a user; of the secret only a hash is kept."""

    __tablename__ = "api_token"
    __table_args__ = (sa.UniqueConstraint("key_hash", name="uq_api_token_key_hash"),)

    id: so.Mapped[UUID] = so.mapped_column(sa.Uuid, primary_key=True, default=uuid4)
    key_hash: so.Mapped[str] = so.mapped_column(sa.String(64))
    user_id: so.Mapped[int] = so.mapped_column(
        BigId, sa.ForeignKey("user.id", ondelete="CASCADE"), index=True
    )
    created_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now)
    expires: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime)


@sa.event.listens_for(User, "after_update")
def forget_tokens(_mapper: Any, connection: sa.Connection, user: User) -> None:
    """A new password ends what was allowed with the old one, in the same transaction."""
    if sa.inspect(user).attrs.password.history.has_changes():
        connection.execute(sa.delete(Token).where(Token.user_id == user.id))
