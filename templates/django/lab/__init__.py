"""The lab: pages that show what the rest of the project does not."""
