"""What tests of the API send and read."""

from werkzeug.test import TestResponse

from app.api import RESOURCES

# Writes to whatever version there is.
ANY = {"If-Match": "*"}
ADDRESSES = [f"/api/{one.route}" for one in RESOURCES]


def codes(response: TestResponse) -> dict[str, list[str]]:
    """Codes of the errors by member."""
    assert response.status_code == 422, response.text
    errors: dict[str, list[dict[str, str]]] = response.get_json()["errors"]
    return {name: [one["code"] for one in found] for name, found in errors.items()}
