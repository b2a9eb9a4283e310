"""What makes a password acceptable."""

from functools import cache
from pathlib import Path

from app.alike.messages import MESSAGES, message

SHORTEST = 12
LIST = Path(__file__).with_name("common_passwords.txt")


@cache
def common_passwords() -> frozenset[str]:
    """Passwords that attackers try first, of the least length that is allowed here."""
    return frozenset(LIST.read_text(encoding="utf-8").split())


def check_strength(password: str) -> str | None:
    """What is wrong with a new password, or None."""
    if len(password) < SHORTEST:
        return message("password_short", min_length=SHORTEST)
    if password.lower().strip() in common_passwords():
        return MESSAGES["password_common"]
    return None
