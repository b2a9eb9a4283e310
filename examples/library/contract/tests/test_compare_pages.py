"""Every page in both apps: the answers are the same, or the difference is listed."""

from __future__ import annotations

from functools import partial

import pytest

from suite.browser import Browser
from suite.journey import VISITORS, add, paths, values, writer
from suite.model import MODEL, Entity
from suite.pair import Both, Pair

OTHER_PAGES = (
    "/",
    "/no-such-page/",
    "/healthz",
    "/readyz",
    "/accounts/login/",
    "/accounts/login",
    "/accounts/",
    "/static/no.css",
    MODEL.entities[0].list_path.rstrip("/"),
    "/admin/",
)


@pytest.mark.rule("compare.pages")
@pytest.mark.parametrize("path", OTHER_PAGES)
@pytest.mark.parametrize("who", VISITORS)
def test_pages(pair: Pair, who: str, path: str) -> None:
    """Pages that belong to no entity."""
    pair.get(who, path)


@pytest.mark.rule("compare.pages")
@pytest.mark.parametrize("who", (*VISITORS, "bob") if MODEL.accounts else VISITORS)
def test_lists(pair: Pair, entity: Entity, who: str) -> None:
    """The list with each order, filter and page."""
    path = entity.list_path
    found = pair.get(who, path)
    if found.left.status != 200 or who == "bob":
        return
    pair.get(who, path, q="a")
    pair.get(who, path, q="no such text at all")
    for query in (
        {"page": "2"},
        {"page": "99"},
        {"page": "x"},
        {"sort": "x"},
        {"sort": "", "q": "", "page": ""},
    ):
        pair.get(who, path, **query)
    if who == "alice":
        return
    for field in entity.fields:
        for name in (field.name, f"-{field.name}"):
            pair.get(who, path, sort=name)
        if field.filter:
            form = found.left.page.form("form.tools")
            offered = [value for value, _ in form.options.get(field.name, [])][:6]
            for value in [*offered, "x", pair.left.distinct.made(field, 1)]:
                pair.get(who, path, **{field.name: value})
    for link in entity.relations:
        for value in ("1", "2", "987654321", "x"):
            pair.get(who, path, **{link.name: value})


@pytest.mark.rule("compare.pages")
def test_rows(pair: Pair, entity: Entity) -> None:
    """The sample rows' pages."""
    lists = pair.get("staff", entity.list_path)
    keys = list(zip(lists.left.page.row_ids, lists.right.page.row_ids, strict=True))
    for number, pair_of_keys in enumerate(keys):
        pair.get("staff", paths(entity, pair_of_keys))
        if number < 3:
            for who in VISITORS:
                for action in ("", "edit", "delete"):
                    pair.get(who, paths(entity, pair_of_keys, action))


@pytest.mark.rule("compare.pages")
def test_unknown_rows(pair: Pair, entity: Entity) -> None:
    """Ids that no row has."""
    for key in (
        entity.some_id,
        "0",
        "x",
        "99999999999999999999",
        "6F1C9F0A-7D3E-4D0B-9A55-0C2F8B1E7A02",
        "007",
    ):
        for action in ("", "edit"):
            pair.get("staff", entity.path(key, action))


@pytest.mark.rule("compare.pages", "compare.rows")
def test_edits(pair: Pair, entity: Entity) -> None:
    """Changing, taking away, the pages in between, and the message at the end."""
    keys = add(pair, entity, full=True)
    who = writer(entity)
    pair.get(who, entity.list_path)
    found = pair.submit(who, paths(entity, keys, "edit"), values(pair, entity))
    assert found.saved
    pair.get(who, paths(entity, keys))
    pair.get(who, paths(entity, (keys[0].upper(), keys[1].upper())))
    pair.get(who, "/")


@pytest.mark.rule("compare.pages")
def test_stale_forms(pair: Pair, entity: Entity) -> None:
    """The pages of a conflict."""
    keys = add(pair, entity, full=True)
    who = writer(entity)
    edit = paths(entity, keys, "edit")
    forms = [pair.left.as_(who).form(edit[0]), pair.right.as_(who).form(edit[1])]
    assert pair.submit(who, edit, values(pair, entity)).saved
    mine = values(pair, entity)
    found = Both(
        pair.left.as_(who).send(edit[0], forms[0], mine[0]),
        pair.right.as_(who).send(edit[1], forms[1], mine[1]),
    )
    pair.compare(f"{who} POST {edit[0]} (stale)", found)
    for text in ("", "x", None, "0"):
        pair.submit(who, edit, {"row_version": text})
        pair.submit(who, paths(entity, keys, "delete"), {"row_version": text}, "form.delete-form")


@pytest.mark.rule("compare.pages", "compare.rows")
def test_deletes(pair: Pair, entity: Entity) -> None:
    """Deleting rows that nothing, something or everything depends on."""
    keys = add(pair, entity)
    delete = paths(entity, keys, "delete")
    sides = list(zip((pair.left, pair.right), delete, strict=True))
    # The question of a row that others need has no button: it is answered from before they came.
    forms = [app.as_("staff").form(path, "form.delete-form") for app, path in sides]
    for end in entity.incoming:
        source, link = MODEL.entity(end.source), MODEL.relation(end)
        if source is entity and link.exclusive and link.required:
            continue
        given = values(pair, source)
        for side, key in zip(given, keys, strict=True):
            side[link.name] = [key] if link.many else key
        pair.create(writer(source), source, given)
        pair.get("staff", paths(entity, keys))
        pair.get("staff", delete)
    answers = [
        app.as_("staff").send(path, form, {})
        for (app, path), form in zip(sides, forms, strict=True)
    ]
    pair.compare(f"staff POST {delete[0]}", Both(*answers))
    pair.get("staff", entity.list_path)
    pair.get("staff", paths(entity, keys))
    sample = pair.get("staff", entity.list_path)
    for pair_of_keys in list(zip(sample.left.page.row_ids, sample.right.page.row_ids, strict=True))[
        :3
    ]:
        pair.get("staff", paths(entity, pair_of_keys, "delete"))


@pytest.mark.rule("compare.pages")
def test_refusals(pair: Pair) -> None:
    """Error pages that no link leads to."""
    for who in VISITORS[:2]:
        path = MODEL.entities[0].new_path
        pair.compare(
            f"{who} POST {path} without token",
            pair.both(who, partial(Browser.post, path=path, pairs=[])),
        )
    for entity in MODEL.entities[:2]:
        for method in ("DELETE", "PUT", "OPTIONS", "HEAD"):
            action = partial(Browser.answer, method=method, path=entity.list_path)
            pair.compare(f"staff {method} {entity.list_path}", pair.both("staff", action))


@pytest.mark.rule("compare.listed")
def test_names(pair: Pair) -> None:
    """What is called otherwise: cookies, the input against forgery."""
    tokens = [[name for name, _ in one.as_("anonymous").token()] for one in (pair.left, pair.right)]
    pair.observe("csrf", "name of the input", str(tokens[0]), str(tokens[1]))
    cookies = [sorted(dict(one.as_("alice").client.cookies)) for one in (pair.left, pair.right)]
    pair.observe("cookie", "names for a member", str(cookies[0]), str(cookies[1]))
