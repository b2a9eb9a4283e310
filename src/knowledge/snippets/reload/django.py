"""Ask the development server whether it restarts on save."""

from django.core.management.commands.runserver import Command

for option in Command().create_parser("manage.py", "runserver")._actions:
    if option.dest == "use_reloader":
        print(option.option_strings[0] + ":", option.help, "Default:", option.default)
