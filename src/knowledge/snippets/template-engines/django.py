"""Which engines can render; Jinja wants its own package."""

import pkgutil

from django.template import Context, Engine, TemplateSyntaxError, backends

print("Backends:", ", ".join(each.name for each in pkgutil.iter_modules(backends.__path__)))
try:
    print(Engine().from_string("{{ title.center(9, '*') }}").render(Context({"title": "Emma"})))
except TemplateSyntaxError as error:
    print("TemplateSyntaxError:", error)
