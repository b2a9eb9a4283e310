"""Accounts: who somebody is."""

from app.accounts.views import bp

__all__ = ["bp"]
