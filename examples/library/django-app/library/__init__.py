"""The library app: its models, forms and pages."""
