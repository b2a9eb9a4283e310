"""Regular expressions that the other half uses too."""

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"

USERNAME = r"[\w.@+-]+"
EMAIL = rf"[^@\s\"(),:;<>\[\]\\]+@{_LABEL}(?:\.{_LABEL})*\.[A-Za-z]{{2,}}"
URL = r"https?://[^\s/?#@]+(?:[/?#]\S*)?"
SLUG = r"[-a-zA-Z0-9_]+"
