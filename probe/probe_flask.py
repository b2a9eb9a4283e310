"""The Flask app of this folder with a recorder around it: `gunicorn probe_flask:app`."""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from typing import Any

from flask import before_render_template, request, request_started, template_rendered
from sqlalchemy import Engine, event

import recorder
from probe_key import KEY
from wsgi import app

# Contexts that are open, by what they belong to: SQLAlchemy and Flask tell of begin and end apart.
_open: dict[int, ExitStack] = {}


def _begin(key: int, context: AbstractContextManager[None]) -> None:
    _open[key] = ExitStack()
    _open[key].enter_context(context)


def _end(key: int) -> None:
    stack = _open.pop(key, None)
    if stack is not None:
        stack.close()


@event.listens_for(Engine, "before_cursor_execute")
def _before(_connection: Any, _cursor: Any, sql: str, _values: Any, context: Any, *_: Any) -> None:
    _begin(id(context), recorder.statement(sql))


@event.listens_for(Engine, "after_cursor_execute")
def _after(_connection: Any, _cursor: Any, _sql: str, _values: Any, context: Any, *_: Any) -> None:
    _end(id(context))


@event.listens_for(Engine, "handle_error")
def _failed(context: Any) -> None:
    _end(id(context.execution_context))


def _started(_sender: Any, **_: Any) -> None:
    record = recorder.CURRENT.get()
    if record is None or request.url_rule is None:
        return
    record.route, record.endpoint = request.url_rule.rule, request.url_rule.endpoint
    view = app.view_functions[request.url_rule.endpoint]
    record.view = recorder.view_of(getattr(view, "view_class", view))


def _rendering(_sender: Any, template: Any, **_: Any) -> None:
    _begin(id(template), recorder.template(template.name, template.filename))


def _rendered(_sender: Any, template: Any, **_: Any) -> None:
    _end(id(template))


if KEY:
    from probe_flask_users import bp

    app.register_blueprint(bp)

request_started.connect(_started, app)
before_render_template.connect(_rendering, app)
template_rendered.connect(_rendered, app)

app.wsgi_app = recorder.Recorder(app.wsgi_app)  # type: ignore[method-assign]
