"""What a new application has."""

from flask import Flask

app = Flask(__name__)
print("Extensions:", len(app.extensions))
print("Functions before each request:", len(app.before_request_funcs))
print("Secret key:", app.secret_key)
