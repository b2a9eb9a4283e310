"""Ask a template for what is not there."""

from django.template import Context, Engine, TemplateSyntaxError

CASES = {
    "A name": "[{{ titel }}]",
    "An attribute of a name": "[{{ book.titel }}]",
    "An attribute of an unknown name": "[{{ bok.title }}]",
    "A filter": "[{{ book|uper }}]",
}
for what, template in CASES.items():
    try:
        print(f"{what}:", Engine().from_string(template).render(Context({"book": "Emma"})))
    except TemplateSyntaxError as error:
        print(f"{what}: {type(error).__name__}")
