"""What is said of each error of the API, the same in both halves: titles and details of RFC 9457."""

from typing import Any

MEDIA_TYPE = "application/problem+json"
TEXTS = {
    400: ("Bad request", "The server did not understand this request."),
    401: ("Sign in first", "Send a token that is valid, or sign in."),
    403: ("Not allowed", "You may not do this."),
    404: ("Not found", "There is nothing at this address."),
    405: ("Method not allowed", "This address does not answer that method."),
    409: ("Conflict", "The data has changed meanwhile. Look at it again and repeat."),
    411: ("Length required", "Send this request with its length."),
    412: ("Precondition failed", "The row has changed meanwhile. Read it again."),
    413: ("Too large", "This request is larger than the server accepts."),
    415: ("Unsupported media type", "Send JSON as application/json."),
    422: ("Not valid", "Some values are not right."),
    428: (
        "Precondition required",
        "Send If-Match with the ETag that you have read, or * to write regardless.",
    ),
    500: ("Server error", "Something went wrong on our side."),
    503: ("Not available", "The site cannot reach its data. Try again in a moment."),
}


def problem(status: int, detail: str | None = None, **more: Any) -> dict[str, Any]:
    """The body of an error; a status that is not in the table is told as a bad request."""
    title, usual = TEXTS.get(status, TEXTS[400])
    return {
        "type": "about:blank",
        "title": title,
        "status": status,
        "detail": detail or usual,
        **more,
    }


def needed_by(counts: dict[str, int]) -> str:
    """Why a row stays, from the rows that need it by plural label."""
    return f"Other rows need this one: {', '.join(f'{n} {label}' for label, n in counts.items())}."
