"""Show a text that holds markup."""

from flask import Flask, render_template_string

app = Flask(__name__)

with app.app_context():
    print(render_template_string("{{ text }}", text="<script>alert(1)</script>"))
