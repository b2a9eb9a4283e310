"""Which interfaces an application offers to servers."""

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application

settings.configure()
print("WSGI:", callable(get_wsgi_application()))
print("ASGI:", callable(get_asgi_application()))
