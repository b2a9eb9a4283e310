"""What all views of the API have in common."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView


class ApiView(APIView):
    """The order in which a request is looked at, and what every answer says."""

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """A method that is not there is refused before all else; the question for them needs nothing."""
        method = str(request.method)
        if method not in self.allowed_methods:
            self.http_method_not_allowed(request)
        if method != "OPTIONS":
            super().initial(request, *args, **kwargs)

    def options(self, request: Request, *args: Any, **kwargs: Any) -> Response:  # type: ignore[override]
        """The methods stand in `Allow`, as in every answer."""
        return Response()
