"""Look at what is imported as the request."""

from flask import Flask, request

app = Flask(__name__)
print("It is a", type(request).__name__)
with app.test_request_context("/books/?page=2"):
    print("Inside a request:", request.args["page"])
try:
    print(request.args)
except RuntimeError as error:
    print("Outside a request: RuntimeError,", str(error).splitlines()[0])
