"""Records what an app did for each answer: time, statements, templates, and where its code stands.

It stands around an app and not in it: the app's code neither knows it nor needs it. Of an answer it tells in
standard form, `Server-Timing` (https://www.w3.org/TR/server-timing/), and in a header of its own where the
whole record is: `X-Probe: FILE OFFSET LENGTH`, in the folder that PROBE_FOLDER names.
"""

from __future__ import annotations

import inspect
import json
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Lock
from typing import Any

HERE = Path.cwd()
LOADED = str(time.time_ns())

Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[dict[str, Any], StartResponse], Iterable[bytes]]


@dataclass
class Statement:
    """One statement that was sent to the database."""

    sql: str
    ms: float


@dataclass
class Template:
    """One template that was rendered: below its folder of templates, and its file below the project."""

    name: str
    file: str | None


@dataclass
class View:
    """The code that a route leads to: a file of the project, and a name in it."""

    file: str | None
    symbol: str


@dataclass
class Record:
    """What was done for one answer. Times are milliseconds; those of the database are in no other."""

    method: str
    path: str
    status: int = 0
    total: float = 0.0
    database: float = 0.0
    template: float = 0.0
    route: str | None = None
    endpoint: str | None = None
    view: View | None = None
    statements: list[Statement] = field(default_factory=list)
    templates: list[Template] = field(default_factory=list)

    @property
    def rest(self) -> float:
        """What is neither database nor template."""
        return max(self.total - self.database - self.template, 0.0)


CURRENT: ContextVar[Record | None] = ContextVar("record", default=None)
# Whether a template is being rendered: what is rendered in it is part of its time.
RENDERING: ContextVar[bool] = ContextVar("rendering", default=False)


def below(file: str | os.PathLike[str] | None) -> str | None:
    """A file's path below the project, where it is in it and not in an environment."""
    if file is None:
        return None
    path = Path(file).absolute()
    if not path.is_relative_to(HERE) or ".venv" in path.parts:
        return None
    return path.relative_to(HERE).as_posix()


def view_of(code: Any) -> View:
    """Where a function or a class stands, whatever decorators are around it."""
    inner = inspect.unwrap(code)
    try:
        file = below(inspect.getsourcefile(inner))
    except TypeError:
        file = None
    return View(file, getattr(inner, "__qualname__", type(inner).__qualname__))


@contextmanager
def statement(sql: str) -> Iterator[None]:
    """Times one statement."""
    begun = time.perf_counter()
    try:
        yield
    finally:
        took = (time.perf_counter() - begun) * 1000
        record = CURRENT.get()
        if record is not None:
            record.database += took
            record.statements.append(Statement(sql, round(took, 3)))


@contextmanager
def template(name: str | None, file: str | os.PathLike[str] | None) -> Iterator[None]:
    """Times the rendering of one template, without the statements that it makes."""
    record = CURRENT.get()
    if record is None:
        yield
        return
    rendered = Template(name or "", below(file))
    if rendered not in record.templates:
        record.templates.append(rendered)
    if RENDERING.get():
        yield
        return
    inside = RENDERING.set(True)
    begun, database = time.perf_counter(), record.database
    try:
        yield
    finally:
        RENDERING.reset(inside)
        took = (time.perf_counter() - begun) * 1000
        record.template += max(took - (record.database - database), 0.0)


class Recorder:
    """An application around an application."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.name = f"{os.getpid()}-{LOADED}.jsonl"
        folder = os.environ.get("PROBE_FOLDER")
        self.file = Path(folder) / self.name if folder else None
        self.lock = Lock()

    def __call__(self, environ: dict[str, Any], start_response: StartResponse) -> Iterable[bytes]:
        """Answers, and tells of it."""
        record = Record(environ["REQUEST_METHOD"], environ.get("PATH_INFO", ""))
        token = CURRENT.set(record)
        begun = time.perf_counter()

        def start(status: str, headers: Headers, *more: Any) -> Any:
            record.status = int(status[:3])
            record.total = (time.perf_counter() - begun) * 1000
            return start_response(status, [*headers, *self.told(record)], *more)

        try:
            return self.application(environ, start)
        finally:
            CURRENT.reset(token)

    def told(self, record: Record) -> Headers:
        """The headers for a record."""
        parts = {"db": record.database, "template": record.template, "rest": record.rest}
        timing = ", ".join(f"{name};dur={took:.2f}" for name, took in parts.items())
        headers = [("Server-Timing", timing), ("X-Loaded", LOADED)]
        if self.file is not None:
            headers.append(("X-Probe", self.written(self.file, record)))
        return headers

    def written(self, file: Path, record: Record) -> str:
        """Writes a record down and says where."""
        line = json.dumps(asdict(record) | {"rest": record.rest}).encode() + b"\n"
        with self.lock, file.open("ab") as stream:
            offset = stream.tell()
            stream.write(line)
        return f"{self.name} {offset} {len(line)}"
