"""Texts that are taken as they are."""

from app.alike.api_fields.base import Written


class Verbatim(Written):
    """A text that keeps its blanks, such as a password."""

    def parse(self, value: str) -> str:
        """As it was typed."""
        value.encode()  # Half a surrogate pair is no letter.
        return value
