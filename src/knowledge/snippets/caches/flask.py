"""Look for a cache in the framework."""

import pkgutil

import flask

names = [each.name for each in pkgutil.iter_modules(flask.__path__)]
print("Modules with cache in their name:", [name for name in names if "cache" in name])
