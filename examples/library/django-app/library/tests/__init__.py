"""Tests of this app's pages."""
