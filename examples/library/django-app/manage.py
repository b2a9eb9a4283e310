"""Django's commands for this project."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    settings = "config.test_settings" if sys.argv[1:2] == ["test"] else "config.settings"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    execute_from_command_line(sys.argv)
