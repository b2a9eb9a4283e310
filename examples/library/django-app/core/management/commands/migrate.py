"""Django's `migrate`, which notes each migration down in the transaction that makes it.

By itself Django commits one that defers statements, such as foreign keys, before the note. Killed
in between, the next run would make the same tables again and fail.
"""

from django.core.management.commands import migrate
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState


class Executor(MigrationExecutor):
    """Makes a migration and notes it down, or does neither."""

    def apply_migration(
        self,
        state: ProjectState,
        migration: Migration,
        fake: bool = False,
        fake_initial: bool = False,
    ) -> ProjectState:
        """As Django does it, but with the deferred statements and the note before the commit."""
        if fake or fake_initial or not migration.atomic:
            return super().apply_migration(state, migration, fake, fake_initial)
        if self.progress_callback:
            self.progress_callback("apply_start", migration, fake)
        with self.connection.schema_editor(atomic=True) as editor:
            state = migration.apply(state, editor)
            while editor.deferred_sql:
                editor.execute(editor.deferred_sql.pop(0), None)
            self.record_migration(migration)  # type: ignore[arg-type, call-arg]
        if self.progress_callback:
            self.progress_callback("apply_success", migration, fake)
        return state


# The command has no other way to be given an executor.
migrate.MigrationExecutor = Executor  # type: ignore[attr-defined]


class Command(migrate.Command):
    """Django's own command, with the executor above."""
