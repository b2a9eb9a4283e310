"""Read an uploaded file with the framework alone."""

import io

from flask import Flask, request

app = Flask(__name__)

with app.test_request_context(method="POST", data={"cover": (io.BytesIO(b"picture"), "emma.png")}):
    cover = request.files["cover"]
    print(cover.filename, len(cover.read()), "bytes")
