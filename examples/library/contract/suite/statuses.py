"""Statuses of refusals: the same in both apps, or what each framework gives by itself."""

from __future__ import annotations

from suite.model import MODEL

# Django's own page for a bad request reads the form once more, and fails where that cannot be read.
OTHER_CODING = (200, 400, 403) if MODEL.alike else (200, 400, 403, 500)
FORGED = (403,) if MODEL.alike else (400, 403)
TOO_LARGE = (413,) if MODEL.alike else (400, 413)
