"""Which interfaces an application offers to servers."""

from flask import Flask

app = Flask(__name__)
print("WSGI:", callable(app.wsgi_app))
print("ASGI:", hasattr(app, "asgi_app"))
