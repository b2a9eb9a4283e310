"""List the commands of the framework, and let it begin a project."""

import tempfile
from pathlib import Path

from django.core.management import call_command, get_commands

print("Commands:", len(get_commands()))
with tempfile.TemporaryDirectory() as folder:
    call_command("startproject", "shop", folder)
    files = [file for file in Path(folder).rglob("*") if file.is_file()]
    print("startproject writes:", len(files), "files")
    text = (Path(folder) / "shop" / "settings.py").read_text()
    print("settings.py:", len(text.splitlines()), "lines")
    urls = (Path(folder) / "shop" / "urls.py").read_text()
    print("urls.py imports path:", "import path" in urls, "and re_path:", "re_path" in urls)
    Path(folder, "books").mkdir()
    call_command("startapp", "books", Path(folder, "books"))
    files = [file for file in Path(folder, "books").rglob("*") if file.is_file()]
    print("startapp writes:", len(files), "files")
