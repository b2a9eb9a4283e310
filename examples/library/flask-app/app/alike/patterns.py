"""Regular expressions for texts of a known form, the same in both halves."""

_WORD = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}"

USERNAME = r"[\w.@+-]+"
EMAIL = rf"{_WORD}(?:\.{_WORD})*@{_DOMAIN}"
URL = rf"https?://(?:{_DOMAIN}|localhost)(?::[0-9]{{1,5}})?(?:[/?#][!-~]*)?"
SLUG = r"[-a-zA-Z0-9_]+"
