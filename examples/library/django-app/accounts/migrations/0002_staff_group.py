"""The group of those who may do everything with the rows."""

from typing import Any

from django.apps import apps as installed
from django.contrib.auth.management import create_permissions
from django.db import migrations

GROUP = "staff"
APPS = ["library"]


def make_group(apps: Any, schema_editor: Any) -> None:
    """Django makes permissions only after all migrations, so they are made here first."""
    for label in APPS:
        create_permissions(installed.get_app_config(label), verbosity=0, apps=apps)
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=GROUP)
    permissions = apps.get_model("auth", "Permission").objects
    group.permissions.add(*permissions.filter(content_type__app_label__in=APPS))


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("library", "0001_initial"),
    ]

    operations = [migrations.RunPython(make_group, migrations.RunPython.noop)]
