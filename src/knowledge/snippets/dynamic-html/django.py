"""Render a list with the framework alone."""

from django.template import Context, Engine

PAGE = "<ul>{% for book in books %}<li>{{ book }}</li>{% endfor %}</ul>"

print(Engine().from_string(PAGE).render(Context({"books": ["Emma", "Persuasion"]})))
