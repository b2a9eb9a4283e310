"""The lab: every page shows what it is there for."""

import pytest
from flask import Flask, url_for

from app.lab.cookies import decoded
from app.lab.one_file import app as whole
from tests.site import SiteClient

PAGES = ["session", "undefined", "request", "waiting", "waiting/async", "parts", "one-file"]


def test_lists_its_pages(visitor: SiteClient) -> None:
    page = visitor.get("/lab/").text
    for name in PAGES:
        assert f'href="/lab/{name}/' in page


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_for_everybody(visitor: SiteClient, name: str) -> None:
    assert visitor.get(f"/lab/{name}/").status_code == 200


def test_breaks_in_development_only(app: Flask, visitor: SiteClient) -> None:
    assert visitor.get("/lab/error/").status_code == 404
    app.config["DEVELOPMENT"] = True
    try:
        with pytest.raises(RuntimeError, match="on purpose"):
            visitor.get("/lab/error/")
    finally:
        app.config["DEVELOPMENT"] = False


def test_shows_what_the_cookie_holds(visitor: SiteClient) -> None:
    assert visitor.post("/lab/session/", data={"word": "lemon"}).status_code == 302
    assert "&#34;word&#34;:&#34;lemon&#34;" in visitor.get("/lab/session/").text


def test_reads_a_cookie_that_was_compressed(visitor: SiteClient) -> None:
    visitor.post("/lab/session/", data={"word": "a" * 40})
    assert "a" * 40 in visitor.get("/lab/session/").text


@pytest.mark.parametrize("cookie", ["", ".", "x", "not base64", ".eJw", "\u00e9", "." + "A" * 4000])
def test_reads_nothing_in_what_is_no_session(cookie: str) -> None:
    assert decoded(cookie) == ""


def test_tells_which_mistakes_are_told(visitor: SiteClient) -> None:
    page = visitor.get("/lab/undefined/").text
    assert page.count("UndefinedError") == 1
    assert page.count("TemplateAssertionError") == 1
    assert page.count("TemplateSyntaxError") == 1


def test_shows_the_request(visitor: SiteClient) -> None:
    page = visitor.get("/lab/request/?q=lemon").text
    assert "LocalProxy" in page
    assert "lemon" in page


@pytest.mark.parametrize(
    ("part", "kind", "value"),
    [
        ("2026", "int", "2026"),
        ("6f1c7a52-5b0c-4f2e-9d0a-0c1d2e3f4a5b", "UUID", "6f1c7a52"),
        ("emma", "str", "EMMA"),
        ("northanger", "str", "northanger"),
    ],
)
def test_converts_parts_of_an_address(
    visitor: SiteClient, part: str, kind: str, value: str
) -> None:
    page = visitor.get(f"/lab/converters/{part}/").text
    assert f"<dd>{kind}</dd>" in page
    assert f"<dd>{value}" in page


def test_makes_addresses_from_values(app: Flask) -> None:
    with app.test_request_context():
        assert url_for("lab.converter_code", value="EMMA") == "/lab/converters/emma/"


def test_one_file_is_an_application() -> None:
    assert whole.test_client().get("/").text == "Hello from one file."
