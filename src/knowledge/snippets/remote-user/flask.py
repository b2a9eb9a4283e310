"""Look at the user name that a web server passes on."""

from flask import Flask, request

app = Flask(__name__)

with app.test_request_context(environ_base={"REMOTE_USER": "ada"}):
    print("The server says:", request.remote_user)
print("What follows from it: your own code")
