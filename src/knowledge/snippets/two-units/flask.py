"""Divide an application by blueprints, and put two applications side by side."""

from flask import Blueprint, Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client


def shelf(name: str) -> Blueprint:
    bp = Blueprint(name, __name__, url_prefix=f"/{name}")
    bp.get("/")(lambda: f"the {name}")
    return bp


shop, office = Flask("shop"), Flask("office")
for name in ("books", "records"):
    shop.register_blueprint(shelf(name))
office.register_blueprint(shelf("bills"))
client = Client(DispatcherMiddleware(shop, {"/office": office}))
for address in ("/books/", "/records/", "/office/bills/"):
    print(address, client.get(address).text)
