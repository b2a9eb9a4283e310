"""Look for the tools for tests."""

from importlib.util import find_spec

from flask import Flask

app = Flask(__name__)
print("Client:", type(app.test_client()).__name__)
print("Runner for commands:", type(app.test_cli_runner()).__name__)
print("Runner for tests:", find_spec("pytest"))
