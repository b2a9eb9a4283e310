"""Answer with JSON and no toolkit."""

from flask import Flask

app = Flask(__name__)


@app.get("/book")
def book() -> dict[str, object]:
    return {"title": "Emma", "pages": 474}


@app.get("/books")
def books() -> list[str]:
    return ["Emma", "Persuasion"]


client = app.test_client()
for address in ("/book", "/books"):
    answer = client.get(address)
    print(answer.mimetype, answer.json)
