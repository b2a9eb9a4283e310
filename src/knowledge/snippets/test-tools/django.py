"""Look for the tools for tests."""

from django.conf import settings
from django.test import Client, TestCase
from django.test.utils import get_runner

settings.configure()
print("Client:", Client.__name__)
print("Test case:", TestCase.__name__, "over", TestCase.__mro__[1].__name__)
print("Runner for tests:", get_runner(settings).__name__)
