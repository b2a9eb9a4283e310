"""A converter of our own: what a part of an address must look like, by a regular expression."""

from werkzeug.routing import BaseConverter


class CodeConverter(BaseConverter):
    """Four small letters, seen as capitals by the view."""

    regex = "[a-z]{4}"
    # Before texts, which weigh 100, and after numbers, which weigh 50.
    weight = 75

    def to_python(self, value: str) -> str:
        """From the address to the view."""
        return value.upper()

    def to_url(self, value: str) -> str:
        """From the view back to the address."""
        return value.lower()
