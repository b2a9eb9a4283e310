"""List the converters for parts of an address."""

from flask import Flask

app = Flask(__name__)
print(", ".join(sorted(set(app.url_map.converters) - {"default"})))
