"""One module for each model."""
