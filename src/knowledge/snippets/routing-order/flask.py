"""Ask for /about where a rule for any name was written first."""

from flask import Flask

app = Flask(__name__)


@app.get("/<name>")
def page(name: str) -> str:
    return f"any name: {name}"


@app.get("/about")
def about() -> str:
    return "the page about us"


print(app.test_client().get("/about").text)
