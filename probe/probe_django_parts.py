"""What tells the recorder of Django's work: a middleware for statements and views, and an engine of templates."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.template.backends.django import DjangoTemplates, Template

import recorder


def _execute(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
    with recorder.statement(sql):
        return execute(sql, params, many, context)


class ProbeMiddleware:
    """Goes around everything that the app does for a request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answers, every statement recorded."""
        with ExitStack() as stack:
            for connection in connections.all():
                stack.enter_context(connection.execute_wrapper(_execute))
            return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_: Any) -> None:
        """Notes where the address leads."""
        record = recorder.CURRENT.get()
        match = request.resolver_match
        if record is None or match is None:
            return
        record.route, record.endpoint = match.route, match.view_name
        record.view = recorder.view_of(getattr(view, "view_class", getattr(view, "cls", view)))


class _Template:
    """A template whose rendering is recorded."""

    def __init__(self, template: Template) -> None:
        self._template = template

    def __getattr__(self, name: str) -> Any:
        return getattr(self._template, name)

    def render(self, context: Any = None, request: HttpRequest | None = None) -> Any:
        """Renders it."""
        with recorder.template(self._template.template.name, self._template.origin.name):
            return self._template.render(context, request)


class ProbeTemplates(DjangoTemplates):
    """Django's engine, with templates whose rendering is recorded."""

    # The folder of an app's templates has the name that the engine it stands for looks for.
    app_dirname = "templates"

    def from_string(self, template_code: str) -> Any:
        """A template from its text."""
        return _Template(super().from_string(template_code))

    def get_template(self, template_name: str) -> Any:
        """A template by its name."""
        return _Template(super().get_template(template_name))
