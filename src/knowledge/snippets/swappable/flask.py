"""Which parts the application class lets one replace."""

from flask import Flask

names = [name for name in dir(Flask) if name.endswith("_class") or name == "session_interface"]
print("Replaced in a subclass:", ", ".join(names))
