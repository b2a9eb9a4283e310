"""Look for translations in the framework."""

from pathlib import Path

import flask

folder = Path(flask.__file__).parent
print("Catalogues:", len(list(folder.rglob("*.mo"))))
files = [file for file in folder.rglob("*.py") if "gettext" in file.read_text()]
print("Files that speak of gettext:", len(files))
