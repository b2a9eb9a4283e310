"""The settings of the Django half, but its tables come from the models alone."""

from config.settings import *
from config.settings import INSTALLED_APPS

MIGRATION_MODULES = {
    name.rpartition(".")[2] if not name.endswith("Config") else name.split(".")[0]: None
    for name in INSTALLED_APPS
}
