"""A new password ends what the old one has begun."""

from typing import Any

from api.models import Token


class EndTokens:
    """Django tells its password validators of every new password: then the user's tokens end."""

    def validate(self, password: str, user: Any = None) -> None:
        """Any password will do."""

    def get_help_text(self) -> str:
        """There is nothing to say beforehand."""
        return ""

    def password_changed(self, password: str, user: Any = None) -> None:
        """A changed hash of the same password is no new one; Django does not call then."""
        Token.objects.filter(user=user).delete()
