"""What stands in a session cookie; anybody who holds one can read it so."""

import base64
import zlib

MOST = 10_000


def decoded(cookie: str) -> str:
    """The data of a cookie of Flask's: the key that signs it is not needed to read it.

    Empty for what Flask never made: a browser may send anything under that name.
    """
    compressed = cookie.startswith(".")
    data = cookie.lstrip(".").partition(".")[0]
    try:
        raw = base64.urlsafe_b64decode(data + "=" * (-len(data) % 4))
        return (zlib.decompressobj().decompress(raw, MOST) if compressed else raw).decode()
    except (ValueError, zlib.error):
        return ""
