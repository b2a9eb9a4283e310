"""Look for a database in the framework."""

import pkgutil

import flask

names = [each.name for each in pkgutil.iter_modules(flask.__path__)]
found = [name for name in names if name in ("db", "database", "models", "orm")]
print("Modules for a database:", found)
