"""Count the scripts in the package, inside the admin and elsewhere."""

from pathlib import Path

import django

folder = Path(django.__file__).parent
scripts = [file.relative_to(folder).parts[:2] for file in folder.rglob("*.js")]
print("Scripts of the admin:", len([part for part in scripts if part == ("contrib", "admin")]))
print("Of the maps:", len([part for part in scripts if part == ("contrib", "gis")]))
print("Elsewhere:", len([part for part in scripts if part[0] != "contrib"]))
names = {file.name for file in folder.rglob("vendor/jquery/*.js")}
print("jQuery:", ", ".join(sorted(names)))
