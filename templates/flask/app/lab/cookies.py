"""What stands in a session cookie; anybody who holds one can read it so."""

import base64
import zlib


def decoded(cookie: str) -> str:
    """The data of a cookie of Flask's: the key that signs it is not needed to read it."""
    compressed = cookie.startswith(".")
    data = cookie.lstrip(".").partition(".")[0]
    raw = base64.urlsafe_b64decode(data + "=" * (-len(data) % 4))
    return (zlib.decompress(raw) if compressed else raw).decode()
