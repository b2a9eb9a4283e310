"""Probes for whatever watches the process."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return probe("ok")


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """The database answers and has every migration."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        return probe("database away", 503)
    return probe("migrations missing", 503) if missing else probe("ok")


def probe(status: str, code: int = 200) -> JsonResponse:
    """An answer of this moment alone; a bad one says when to ask again."""
    headers = {"Cache-Control": "no-store"}
    if code == 503:
        headers["Retry-After"] = "10"
    return JsonResponse({"status": status}, status=code, headers=headers)
