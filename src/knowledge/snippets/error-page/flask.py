"""Break, and look at the page of the debugger."""

from flask import Flask
from werkzeug.debug import DebuggedApplication
from werkzeug.test import Client

app = Flask(__name__)
app.debug = True
app.config["PROPAGATE_EXCEPTIONS"] = True


@app.get("/")
def broken() -> str:
    title = "a local value"
    return title + 1  # type: ignore[operator]


debugged = DebuggedApplication(app, evalex=True)
page = Client(debugged).get("/", environ_overrides={"wsgi.errors": open("/dev/null", "w")}).text
print("Names the error:", "TypeError" in page)
print("Shows local values:", "&#39;a local value&#39;</" in page or "a local value</pre>" in page)
print("Has a console:", "EVALEX = true" in page)
