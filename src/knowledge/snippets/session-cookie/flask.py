"""Read a session cookie without its key."""

import base64

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "nobody knows"


@app.get("/")
def visit() -> str:
    session["basket"] = ["Emma"]
    return ""


cookie = app.test_client().get("/").headers["Set-Cookie"].split("=", 1)[1].split(";")[0]
data = cookie.split(".")[0]
print("In the cookie:", base64.urlsafe_b64decode(data + "=" * (-len(data) % 4)).decode())
