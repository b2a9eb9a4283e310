"""The pages of the lab. Each shows one thing, and its code is what there is to see."""

import asyncio
import threading
import time
from pathlib import Path
from typing import NoReturn

from flask import (
    Blueprint,
    abort,
    current_app,
    redirect,
    render_template,
    render_template_string,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from jinja2 import TemplateError

from app.lab import one_file
from app.lab.cookies import decoded

bp = Blueprint("lab", __name__)
PAUSE = 0.2
MISTAKES = {
    "A name that is not there": "{{ titel }}",
    "An attribute that is not there": "{{ book.titel }}",
    "An attribute of a name that is not there": "{{ bok.title }}",
    "A filter that is not there": "{{ book|uper }}",
    "A tag that is not there": "{% foreach book %}",
}


def facts(title: str, text: str, **found: object) -> str:
    """A page with what was found, by name."""
    return render_template("lab/facts.html", title=title, text=text, facts=found)


@bp.get("/")
def index() -> str:
    """What there is to see."""
    return render_template("lab/index.html")


@bp.get("/error/")
def error() -> NoReturn:
    """Break, to show what development shows for it; elsewhere there is no such page."""
    if not current_app.config["DEVELOPMENT"]:
        abort(404)
    title = "a local value"
    raise RuntimeError(f"This page breaks on purpose, with {title}.")


@bp.route("/session/", methods=["GET", "POST"])
def remember() -> ResponseReturnValue:
    """Keep a word in the session, and show where it is kept."""
    if request.method == "POST":
        session["word"] = request.form.get("word", "")[:40]
        return redirect(url_for(".remember"), code=302)
    cookie = request.cookies.get(current_app.config["SESSION_COOKIE_NAME"], "")
    return render_template(
        "lab/session.html",
        title="The session",
        text="All of it is in the cookie: signed, so that nobody changes it unseen; whoever holds it can read it.",
        word=session.get("word", ""),
        facts={"The cookie": cookie, "Read without the key": decoded(cookie)},
    )


@bp.get("/undefined/")
def undefined() -> str:
    """Make each mistake in a template, and show what comes of it."""
    found = {}
    for mistake, template in MISTAKES.items():
        try:
            answer = repr(render_template_string(template, book="Emma"))
        except TemplateError as problem:
            answer = type(problem).__name__
        found[f"{mistake}: {template}"] = answer
    return facts(
        "Mistakes in a template",
        "What is not there prints nothing; to ask it for an attribute is an error.",
        **found,
    )


@bp.get("/request/")
def the_request() -> str:
    """Ask for the request without being handed it."""
    return facts(
        "The request",
        "This view has no parameter: request is imported, and stands for the one being answered.",
        type=type(request).__name__,
        method=request.method,
        path=request.path,
        query=request.args.get("q", ""),
    )


@bp.get("/waiting/")
def waiting() -> str:
    """Wait without async: the thread does nothing else meanwhile."""
    begun = time.monotonic()
    time.sleep(PAUSE)
    return waited("A view that waits", begun)


@bp.get("/waiting/async/")
async def waiting_async() -> str:
    """Wait with async: Flask runs a loop for this view alone, and its thread waits for it."""
    begun = time.monotonic()
    await asyncio.gather(asyncio.sleep(PAUSE), asyncio.sleep(PAUSE))
    return waited("An async view that waits twice at once", begun)


def waited(title: str, begun: float) -> str:
    """How long it took, and who waited."""
    return facts(
        title,
        "Both are served by a thread of a WSGI server; Flask has no other way.",
        milliseconds=round((time.monotonic() - begun) * 1000),
        thread=threading.current_thread().name,
    )


# What stands nearest to the function is added first: of rules that weigh the same, the first is taken.
@bp.get("/converters/<value>/", endpoint="converter_text")
@bp.get("/converters/<uuid:value>/", endpoint="converter_uuid")
@bp.get("/converters/<code:value>/", endpoint="converter_code")
@bp.get("/converters/<int:value>/", endpoint="converter_int")
def converters(value: object) -> str:
    """Show what a part of the address became; the rule that weighs least has been chosen."""
    return facts(
        "Parts of an address",
        "The rules stand above the view and have weights: what is written out, numbers, other parts.",
        type=type(value).__name__,
        value=value,
        rule=request.url_rule,
    )


@bp.get("/parts/")
def parts() -> str:
    """Show what this application is put together from."""
    return facts(
        "What this is put together from",
        "Extensions are bound to the application one by one, blueprints bring its pages.",
        extensions=", ".join(sorted(current_app.extensions)),
        blueprints=", ".join(sorted(current_app.blueprints)),
    )


@bp.get("/one-file/")
def whole_application() -> str:
    """Show a whole application in one file, and its answer."""
    code = Path(one_file.__file__).read_text()
    return render_template(
        "lab/one_file.html",
        title="One file",
        text="A whole application, without the folders of this one.",
        code=code,
        facts={"Its answer": one_file.hello()},
    )
