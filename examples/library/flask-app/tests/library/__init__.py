"""Tests of one area's pages."""
