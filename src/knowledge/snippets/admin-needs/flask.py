"""Flask has no admin to lean on anything."""

import pkgutil

import flask

names = [each.name for each in pkgutil.iter_modules(flask.__path__)]
print("Modules with admin in their name:", [name for name in names if "admin" in name])
