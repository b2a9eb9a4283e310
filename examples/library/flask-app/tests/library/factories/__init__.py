"""Rows for tests: each function makes a valid one, and what it needs."""
