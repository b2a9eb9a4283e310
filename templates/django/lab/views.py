"""The pages of the lab. Each shows one thing, and its code is what there is to see."""

import asyncio
import threading
import time
from pathlib import Path
from typing import NoReturn

from asgiref.sync import sync_to_async
from django.apps import apps
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template import Context, Template, TemplateSyntaxError
from django.views.decorators.http import require_http_methods, require_safe

from lab import one_file

PAUSE = 0.2
MISTAKES = {
    "A name that is not there": "{{ titel }}",
    "An attribute that is not there": "{{ book.titel }}",
    "An attribute of a name that is not there": "{{ bok.title }}",
    "A filter that is not there": "{{ book|uper }}",
    "A tag that is not there": "{% foreach book %}",
}


def facts(request: HttpRequest, title: str, text: str, **found: object) -> HttpResponse:
    """A page with what was found, by name."""
    return render(request, "lab/facts.html", {"title": title, "text": text, "facts": found})


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What there is to see."""
    return render(request, "lab/index.html")


@require_safe
def error(request: HttpRequest) -> NoReturn:
    """Break, to show what development shows for it; elsewhere there is no such page."""
    if not settings.DEBUG:
        raise Http404
    title = "a local value"
    raise RuntimeError(f"This page breaks on purpose, with {title}.")


@require_http_methods(["GET", "HEAD", "POST"])
def remember(request: HttpRequest) -> HttpResponse:
    """Keep a word in the session, and show where it is kept."""
    if request.method == "POST":
        request.session["word"] = request.POST.get("word", "")[:40]
        return redirect("lab:remember")
    context = {
        "title": "The session",
        "text": "The cookie is a key; what belongs to it is kept in the database, where nobody reads along.",
        "word": request.session.get("word", ""),
        "facts": {
            "The cookie": request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""),
            "Kept in the database": dict(request.session) or "",
        },
    }
    return render(request, "lab/session.html", context)


@require_safe
def undefined(request: HttpRequest) -> HttpResponse:
    """Make each mistake in a template, and show what comes of it."""
    found = {}
    for mistake, template in MISTAKES.items():
        try:
            answer = repr(Template(template).render(Context({"book": "Emma"})))
        except TemplateSyntaxError as problem:
            answer = type(problem).__name__
        found[f"{mistake}: {template}"] = answer
    text = "What is not there prints nothing, however deep; a filter or a tag must be there."
    return facts(request, "Mistakes in a template", text, **found)


@require_safe
def the_request(request: HttpRequest) -> HttpResponse:
    """Look at the request that the view was handed."""
    return facts(
        request,
        "The request",
        "This view has the request as its parameter; whatever it calls must be handed it in turn.",
        type=type(request).__name__,
        method=request.method,
        path=request.path,
        query=request.GET.get("q", ""),
    )


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Wait without async: the thread does nothing else meanwhile."""
    begun = time.monotonic()
    time.sleep(PAUSE)
    return waited(request, "A view that waits", begun, threading.current_thread().name)


@require_safe
async def waiting_async(request: HttpRequest) -> HttpResponse:
    """Wait with async: under ASGI others are served meanwhile, under WSGI the thread waits for it."""
    begun = time.monotonic()
    await asyncio.gather(asyncio.sleep(PAUSE), asyncio.sleep(PAUSE))
    thread = threading.current_thread().name
    # The page asks for the signed-in user, and inside a loop the ORM refuses to be asked.
    page = sync_to_async(waited)
    return await page(request, "An async view that waits twice at once", begun, thread)


def waited(request: HttpRequest, title: str, begun: float, thread: str) -> HttpResponse:
    """How long it took, and who waited."""
    return facts(
        request,
        title,
        "Both are served by a thread of a WSGI server here; under ASGI the async one would hold up nobody.",
        milliseconds=round((time.monotonic() - begun) * 1000),
        thread=thread,
    )


@require_safe
def converters(request: HttpRequest, value: object) -> HttpResponse:
    """Show what a part of the address became; the first rule that fits has been chosen."""
    return facts(
        request,
        "Parts of an address",
        "The rules stand in lab/urls.py, and their order matters: the first one that fits is taken.",
        type=type(value).__name__,
        value=value,
        rule=request.resolver_match.route if request.resolver_match else "",
    )


@require_safe
def parts(request: HttpRequest) -> HttpResponse:
    """Show what this project is put together from."""
    return facts(
        request,
        "What this is put together from",
        "Apps bring models, pages and commands; middleware sees every request. Both are lists in the settings.",
        apps=", ".join(sorted(app.label for app in apps.get_app_configs())),
        middleware=", ".join(sorted(name.rpartition(".")[2] for name in settings.MIDDLEWARE)),
    )


@require_safe
def whole_project(request: HttpRequest) -> HttpResponse:
    """Show a whole project in one file, and its answer."""
    context = {
        "title": "One file",
        "text": "A whole project, without the folders of this one.",
        "code": Path(one_file.__file__).read_text(),
        "facts": {"Its answer": one_file.hello(request).text},
    }
    return render(request, "lab/one_file.html", context)
