"""The settings of the Django app of this folder, with connections that are kept, as SQLAlchemy keeps its own."""

from config.settings import *  # noqa: F403
from config.settings import DATABASES as _DATABASES

DATABASES = {
    name: one | {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": False}
    for name, one in _DATABASES.items()
}
