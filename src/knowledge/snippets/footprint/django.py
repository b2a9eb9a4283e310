"""Count packages, files and lines of a bare installation."""

from importlib.metadata import distributions
from pathlib import Path

import django


def is_installed(file: Path) -> bool:
    """Leave out what Python makes when it runs, and what depends on the machine."""
    return file.is_file() and file.suffix not in (".pyc", ".so")


print("Packages:", ", ".join(sorted(each.name.lower() for each in distributions())))
files = list(Path(django.__file__).parent.rglob("*.py"))
lines = sum(len(file.read_text().splitlines()) for file in files)
print("django:", len(files), "Python files,", lines, "lines")
folder = Path(django.__file__).parent.parent
size = sum(file.stat().st_size for file in folder.rglob("*") if is_installed(file))
locale = sum(f.stat().st_size for f in folder.rglob("*") if f.suffix in (".po", ".mo"))
print(f"All together: {round(size / 1e6)} MB, translations: {round(locale / 1e6)} MB")
