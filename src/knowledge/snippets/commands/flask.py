"""List the commands of the framework."""

from click.testing import CliRunner
from flask import Flask
from flask.cli import FlaskGroup

group = FlaskGroup(create_app=lambda: Flask("shop"))
page = CliRunner().invoke(group, ["--help"]).output
names = [line.split()[0] for line in page.split("Commands:")[1].splitlines() if line.strip()]
print("Commands:", ", ".join(names))
print("Files written to begin with: 0")
