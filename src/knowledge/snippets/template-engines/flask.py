"""Which engine renders."""

from flask import Flask

app = Flask(__name__)
print("Engine:", f"{type(app.jinja_env).__mro__[1].__module__}.Environment")
print(app.jinja_env.from_string("{{ title.center(9, '*') }}").render(title="Emma"))
