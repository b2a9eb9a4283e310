"""Call an async view."""

from flask import Flask

app = Flask(__name__)
app.testing = True


@app.get("/")
async def home() -> str:
    return "served"


try:
    print(app.test_client().get("/").text)
except RuntimeError as error:
    print("RuntimeError:", error)
print("Application:", ", ".join(name for name in ("wsgi_app", "asgi_app") if hasattr(app, name)))
