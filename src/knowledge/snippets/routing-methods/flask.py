"""Send a POST where only GET was meant."""

from flask import Flask

app = Flask(__name__)


@app.get("/books/")
def book_list() -> str:
    return "the list"


client = app.test_client()
print("GET:", client.get("/books/").status_code)
print("POST:", client.post("/books/").status_code)
