"""Show a text that holds markup."""

from django.template import Context, Engine

print(Engine().from_string("{{ text }}").render(Context({"text": "<script>alert(1)</script>"})))
