"""Look for an interface for tasks."""

from importlib.util import find_spec

print("flask.tasks:", find_spec("flask.tasks"))
