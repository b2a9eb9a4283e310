"""Accounts: who somebody is."""
