"""Tests of what every page of the site needs."""
