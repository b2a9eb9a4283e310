"""Count the scripts in the package."""

from pathlib import Path

import flask

print("Scripts:", len(list(Path(flask.__file__).parent.rglob("*.js"))))
