"""Errors below `/api` that Django answers by itself."""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from alike.problems import MEDIA_TYPE, problem

GetResponse = Callable[[HttpRequest], HttpResponse]


def problems(get_response: GetResponse) -> GetResponse:
    """Put a problem in the place of an error page."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        of_api = request.path == "/api" or request.path.startswith("/api/")
        if of_api and response.status_code >= 400 and response["Content-Type"] != MEDIA_TYPE:
            response.content = json.dumps(problem(response.status_code)).encode()
            response.headers["Content-Type"] = MEDIA_TYPE
            response.headers["Content-Length"] = str(len(response.content))
        return response

    return middleware
