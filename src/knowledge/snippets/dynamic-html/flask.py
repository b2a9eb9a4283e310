"""Render a list with the framework alone."""

from flask import Flask, render_template_string

app = Flask(__name__)
PAGE = "<ul>{% for book in books %}<li>{{ book }}</li>{% endfor %}</ul>"

with app.app_context():
    print(render_template_string(PAGE, books=["Emma", "Persuasion"]))
