"""The Django app of this folder, which starts only when all of its addresses can be imported.

Otherwise the first request finds the error, and Django's page about it looks for the address once more: under a
server other than its own that fails in each middleware again, and takes minutes.
"""

from __future__ import annotations

from django.urls import get_resolver

from config.wsgi import application

ADDRESSES = get_resolver().url_patterns

__all__ = ["ADDRESSES", "application"]
