"""Copy the session cookie, sign out, and come back with the copy."""

from flask import Flask, session

app = Flask(__name__)
app.secret_key = "nobody knows"


@app.get("/login")
def login() -> str:
    session["user"] = "ada"
    return ""


@app.get("/logout")
def logout() -> str:
    session.clear()
    return ""


@app.get("/")
def home() -> str:
    return session.get("user", "nobody")


client = app.test_client()
client.get("/login")
copy = client.get_cookie("session").value
client.get("/logout")
print("The browser that signed out:", client.get("/").text)
thief = app.test_client()
thief.set_cookie("session", copy)
print("The copy made before:", thief.get("/").text)
