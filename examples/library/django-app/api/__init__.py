"""The JSON API: what all its addresses have in common."""
