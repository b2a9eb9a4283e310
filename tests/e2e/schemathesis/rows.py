"""What the API holds at this moment."""

import json
import os
from contextlib import closing
from http.client import HTTPConnection
from typing import Any

URL, TOKEN = os.environ["API_URL"], os.environ["API_TOKEN"]


def ask(path: str) -> tuple[str | None, Any]:
    """The ETag at an address, and what is there."""
    with closing(HTTPConnection(URL.removeprefix("http://"), timeout=20)) as connection:
        connection.request("GET", path, headers={"Authorization": f"Bearer {TOKEN}"})
        answer = connection.getresponse()
        return answer.getheader("ETag"), json.loads(answer.read())


def etag(path: str) -> str | None:
    """The version of a row; None where there is no row."""
    return ask(path)[0]


def ids(route: str) -> list[Any]:
    """The ids of some rows."""
    return [row["id"] for row in ask(f"/api/{route}")[1]["results"]]
