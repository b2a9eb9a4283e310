"""A whole application in one file: `flask --app app/lab/one_file.py run`."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello() -> str:
    """Say hello."""
    return "Hello from one file."
