"""Ask the development server whether it restarts on save."""

from flask.cli import run_command

for option in run_command.params:
    if option.name in ("reload", "debug"):
        print(f"--{option.name}:", option.help)
