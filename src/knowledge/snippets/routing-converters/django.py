"""List the converters for parts of an address."""

from django.urls.converters import get_converters

print(", ".join(sorted(get_converters())))
