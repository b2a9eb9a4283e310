"""Tests of the command that migrates."""

from unittest.mock import patch

from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState
from django.test import TransactionTestCase

from core.management.commands.migrate import Executor


class Sandbox(migrations.Migration):
    """Two tables, the second of which points at the first."""

    operations = [
        migrations.CreateModel("Parent", [("id", models.AutoField(primary_key=True))]),
        migrations.CreateModel(
            "Child",
            [
                ("id", models.AutoField(primary_key=True)),
                ("parent", models.ForeignKey("sandbox.parent", models.CASCADE)),
            ],
        ),
    ]


class MigrateTests(TransactionTestCase):
    """What an interruption leaves behind."""

    def test_interrupted(self) -> None:
        """A migration that was not noted down has made no table."""
        executor = Executor(connection)
        with (
            patch.object(executor, "record_migration", side_effect=KeyboardInterrupt),
            self.assertRaises(KeyboardInterrupt),
        ):
            executor.apply_migration(ProjectState(), Sandbox("0001_initial", "sandbox"))
        self.assertNotIn("sandbox_parent", connection.introspection.table_names())
