"""A small browser: keeps cookies, reads forms, sends them with their hidden inputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode, urlsplit

import httpx

from suite.model import MODEL
from suite.pages import Form, Page, Pairs

Changes = Mapping[str, str | list[str] | None]
FORM_TYPE = "application/x-www-form-urlencoded"
# Pages of which one has a form for every visitor: with accounts the first where they are signed in.
WITH_FORMS = ("/", "/accounts/login/") if MODEL.accounts else (MODEL.entities[0].new_path,)


class Answer:
    """A response with its page."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self._page: Page | None = None

    @property
    def page(self) -> Page:
        """The page in it."""
        if self._page is None:
            self._page = Page(self.response.text)
        return self._page

    @property
    def location(self) -> str:
        """Where a redirect leads, without scheme and host; empty when it is none."""
        parts = urlsplit(self.headers.get("location", ""))
        return parts.path + (f"?{parts.query}" if parts.query else "")

    @property
    def key(self) -> str:
        """The id of the row that a redirect leads to."""
        return self.location.rstrip("/").rpartition("/")[2]

    @property
    def saved(self) -> bool:
        """Whether a form was accepted."""
        return self.status == 302


def filled(pairs: Pairs, changes: Changes) -> Pairs:
    """A form's values with some replaced, added (a list: several) or taken away (None)."""
    kept = [(name, value) for name, value in pairs if name not in changes]
    for name, value in changes.items():
        if value is None:
            continue
        kept += [(name, one) for one in ([value] if isinstance(value, str) else value)]
    return kept


def encode(pairs: Iterable[tuple[str, str]]) -> bytes:
    """A form's body."""
    return urlencode(list(pairs), encoding="utf-8", errors="surrogatepass").encode("ascii")


class Browser:
    """One visitor of one app. It never follows a redirect by itself and never repeats a request."""

    def __init__(self, url: str, cookies: httpx.Cookies | None = None) -> None:
        self.url = url.rstrip("/")
        self.client = httpx.Client(
            base_url=self.url,
            timeout=10.0,
            cookies=cookies,
            headers={"Accept": "text/html", "User-Agent": "contract"},
        )
        self._hidden: dict[str, Pairs] = {}

    def close(self) -> None:
        """Lets the connections go."""
        self.client.close()

    def get(self, path: str, /, **parameters: str) -> Answer:
        """Opens a page."""
        return Answer(self.client.get(path, params=parameters or None))

    def answer(self, method: str, path: str) -> Answer:
        """Sends a request of any method, with the token where forms would have it in a header."""
        headers = {"X-CSRFToken": self.token()[0][1]}
        return Answer(self.client.request(method, path, headers=headers))

    def open(self, path: str, /, **parameters: str) -> Page:
        """Opens a page that must be there."""
        answer = self.get(path, **parameters)
        assert answer.status == 200, (
            f"GET {path} {parameters or ''} was {answer.status}, expected 200"
        )
        return answer.page

    def form(self, path: str, selector: str = "main form[method=post]") -> Form:
        """Reads a form."""
        return self.open(path).form(selector)

    def post(self, path: str, pairs: Pairs, headers: Mapping[str, str] | None = None) -> Answer:
        """Sends these values and nothing else."""
        sent = {"Content-Type": FORM_TYPE, **(headers or {})}
        return Answer(self.client.post(path, content=encode(pairs), headers=sent))

    def send(self, path: str, form: Form, changes: Changes) -> Answer:
        """Sends a form that was read from `path`, changed."""
        return self.post(form.action or path, filled(form.pairs, changes))

    def submit(
        self, path: str, changes: Changes, selector: str = "main form[method=post]"
    ) -> Answer:
        """Opens a page, changes its form and sends it."""
        return self.send(path, self.form(path, selector), changes)

    def hidden(self, path: str) -> Pairs:
        """The hidden inputs of the form at `path` (the CSRF token), read once and remembered."""
        if path not in self._hidden:
            node = self.open(path).find("main form[method=post]")
            assert node is not None, f"there is no form at {path}"
            inputs = node.css("input[type=hidden]")
            self._hidden[path] = [
                (one.attributes.get("name") or "", one.attributes.get("value") or "")
                for one in inputs
            ]
        return self._hidden[path]

    def token(self) -> Pairs:
        """The hidden input that proves where a form came from, whatever it is called."""
        for path in WITH_FORMS:
            node = self.open(path).find("form[method=post] input[type=hidden][name*=csrf]")
            if node is not None:
                return [(node.attributes.get("name") or "", node.attributes.get("value") or "")]
        raise AssertionError("no form has a hidden input against forgery")

    def create(self, path: str, values: Changes) -> Answer:
        """Sends a new row without reading the form again."""
        return self.post(path, filled(self.hidden(path), values))

    def create_at(self, path: str, form_path: str, values: Changes) -> Answer:
        """Sends values to one address with the token of another's form, without its version."""
        hidden = [pair for pair in self.hidden(form_path) if pair[0] != "row_version"]
        return self.post(path, filled(hidden, values))

    def follow(self, answer: Answer) -> Page:
        """Opens the page that an accepted form leads to."""
        assert answer.saved, f"was {answer.status}, expected 302: {complaint(answer)}"
        return self.open(answer.location)


def complaint(answer: Answer) -> str:
    """What a page that refused a form says, for a failure's message."""
    page = answer.page
    if page.has_form("main form[method=post]"):
        form = page.form()
        return f"{page.title}: {form.codes}"
    return page.title
