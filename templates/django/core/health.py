"""Probes for whatever watches the process."""

from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def alive(request: HttpRequest) -> JsonResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """The database answers and has every migration."""
    try:
        executor = MigrationExecutor(connection)
        missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except Error:
        return unready("database away")
    return unready("migrations missing") if missing else JsonResponse({"status": "ok"})


def unready(status: str) -> JsonResponse:
    """Try again soon."""
    return JsonResponse({"status": status}, status=503, headers={"Retry-After": "10"})
