"""JSON in and out, whatever a client says that it accepts."""

from typing import IO, Any

from rest_framework.exceptions import ParseError, UnsupportedMediaType
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from alike import wire

JSON = "application/json"


def is_json(request: Request) -> bool:
    """Whether the body says that it is JSON; parameters are allowed."""
    return str(request.content_type or "").partition(";")[0].strip().lower() == JSON


class JsonParser(BaseParser):
    """Reads JSON as strictly as the other half."""

    media_type = JSON

    def parse(self, stream: IO[bytes], media_type: Any = None, parser_context: Any = None) -> Any:
        """The value of the body."""
        try:
            return wire.read(stream.read())
        except (ValueError, RecursionError) as error:
            raise ParseError from error


class OnlyJson(BaseContentNegotiation):
    """There is one parser and one renderer."""

    def select_parser(self, request: Request, parsers: Any) -> Any:
        """None for other media types, which is a 415."""
        return parsers[0] if is_json(request) else None

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:
        """`Accept` is ignored."""
        return renderers[0], renderers[0].media_type


def require_json(request: Request) -> None:
    """Refuse other media types before anything is read."""
    if not is_json(request):
        raise UnsupportedMediaType(str(request.content_type))


def read_json(request: Request) -> Any:
    """The value of the body; Django REST framework would take an empty one for an empty object."""
    if not request.body:
        raise ParseError
    return request.data
