"""Tests of the API of this package."""
