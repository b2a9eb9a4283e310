"""Look for a rate limiter in the source of the framework."""

from pathlib import Path

import flask
import werkzeug

for package in (flask, werkzeug):
    files = Path(package.__file__).parent.rglob("*.py")
    found = [file for file in files if "throttl" in file.read_text().lower()]
    print(f"{package.__name__}: {len(found)} files speak of throttling")
