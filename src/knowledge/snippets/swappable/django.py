"""Which settings name a class or a backend."""

from django.conf import global_settings

PLACES = ("BACKEND", "ENGINE", "CLASS", "STORAGE", "ENGINES", "RENDERER", "SERIALIZER", "RUNNER")
found = set()
for name in filter(str.isupper, dir(global_settings)):
    value = getattr(global_settings, name)
    texts = value if isinstance(value, list) else [value]
    if isinstance(value, dict):
        texts = [part.get("BACKEND", "") for part in value.values() if isinstance(part, dict)]
    if any(isinstance(text, str) and text.startswith("django.") for text in texts):
        found.add(name)
found |= {"DATABASES", "TEMPLATES", "AUTH_USER_MODEL"}
print(len(found), "settings name a part:", ", ".join(sorted(found)))
