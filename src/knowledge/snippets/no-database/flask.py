"""Serve a page; there is no database to switch off."""

from flask import Flask

app = Flask(__name__)


@app.get("/")
def home() -> str:
    return "served"


print(app.test_client().get("/").text)
