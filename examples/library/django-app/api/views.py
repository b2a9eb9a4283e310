"""What the API says of itself."""

from functools import cache
from typing import Any

from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView
from drf_spectacular.generators import SchemaGenerator
from rest_framework.request import Request
from rest_framework.response import Response

from api.base import ApiView


@cache
def document() -> Any:
    """The OpenAPI document: the code that it is made from does not change while the app runs."""
    return SchemaGenerator().get_schema(public=True)


class OpenApiView(ApiView):
    """What the API can do."""

    schema = None

    def get(self, request: Request) -> Response:
        """For everybody."""
        return Response(document())


# Wrong methods are refused for what they are, before anybody looks for a CSRF token.
@method_decorator(csrf_exempt, name="dispatch")
class DocsView(TemplateView):
    """The same for people, who may try it out."""

    template_name = "api_docs.html"
