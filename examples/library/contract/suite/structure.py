"""How every page is built: landmarks, one heading, labels."""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from suite.model import MODEL
from suite.pages import Page, attribute, plain, words

UNNAMED = "input:not([type=hidden]):not([type=submit]), select, textarea"


def check(page: Page, name: str) -> None:
    """Fails unless the page is built as every page is."""
    html = page.find("html")
    assert html is not None
    assert attribute(html, "lang") == MODEL.language, name
    assert attribute(html, "dir") in ("ltr", "rtl"), name
    assert page.title.endswith(f" · {plain(MODEL.title)}") or page.title == plain(MODEL.title), (
        f"{name}: {page.title}"
    )
    assert len(page.all("main#main")) == 1, name
    assert len(page.all("h1")) == 1, name
    assert page.find("main h1") is not None, name
    assert page.find("a.skip-link[href='#main']") is not None, name
    assert page.find("header.site-header") is not None, name
    assert page.find("footer") is not None, name
    assert len(page.all("span.badge[data-framework]")) == 1, name
    meta = page.find("meta[name=viewport]")
    assert meta is not None, name
    assert "maximum-scale" not in (attribute(meta, "content") or ""), name
    ids = [attribute(one, "id") for one in page.all("[id]")]
    assert len(ids) == len(set(ids)), f"{name}: an id stands twice: {sorted(filter(None, ids))}"
    for control in page.all(UNNAMED):
        labelled(page, control, name)
    for pointer in ("aria-describedby", "aria-labelledby", "for"):
        for node in page.all(f"[{pointer}]"):
            for target in (attribute(node, pointer) or "").split():
                assert target in ids, f"{name}: {pointer} names {target}, which is not there"
    for nav in page.all("nav"):
        assert attribute(nav, "aria-label"), f"{name}: a nav has no name"
    for node in page.all("a[href], button"):
        assert words(node) or attribute(node, "aria-label"), f"{name}: a link or button has no text"


def labelled(page: Page, control: LexborNode, name: str) -> None:
    """Fails unless a control has a label."""
    key = attribute(control, "id")
    label = page.find(f"label[for='{key}']") if key else None
    assert label is not None or attribute(control, "aria-label"), (
        f"{name}: {attribute(control, 'name')} has no label"
    )
    if label is not None:
        assert words(label), f"{name}: the label of {key} is empty"
