"""Check what was sent, with nothing but the framework."""

from flask import Flask, request

app = Flask(__name__)

with app.test_request_context(method="POST", data={"title": "", "pages": "many"}):
    errors = {}
    if not request.form["title"]:
        errors["title"] = "required"
    if request.form.get("pages", type=int) is None:
        errors["pages"] = "not a number"
    print(errors)
