"""Ask a template for what is not there."""

from flask import Flask, render_template_string
from jinja2 import TemplateError

CASES = {
    "A name": "[{{ titel }}]",
    "An attribute of a name": "[{{ book.titel }}]",
    "An attribute of an unknown name": "[{{ bok.title }}]",
    "A filter": "[{{ book|uper }}]",
}
app = Flask(__name__)
for what, template in CASES.items():
    with app.app_context():
        try:
            print(f"{what}:", render_template_string(template, book="Emma"))
        except TemplateError as error:
            print(f"{what}: {type(error).__name__}")
