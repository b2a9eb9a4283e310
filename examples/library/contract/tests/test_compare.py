"""One journey through both apps: every answer is the same, or its difference is listed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from suite.browser import Browser, Changes
from suite.case import Case
from suite.cases import accepted, refused
from suite.model import MODEL, Entity, Field
from suite.pair import Both, Pair
from suite.rounds import count
from suite.rows import Values, member_may_create

VISITORS = ("anonymous", "alice", "staff")
ACCOUNT_PAGES = (
    "/accounts/login/",
    "/accounts/register/",
    "/accounts/reset/",
    "/accounts/password/",
    "/accounts/logout/",
)
OTHER_PAGES = (
    "/",
    "/no-such-page/",
    "/healthz",
    "/readyz",
    "/accounts/login",
    "/accounts/",
    "/static/no.css",
    "/admin/",
)
# The contract is silent on what these mean; the two apps must agree all the same.
ODD = {
    "datetime": (
        "2026-03-29T02:30",
        "2026-10-25T02:30",
        "0001-01-01T00:00",
        "9999-12-31T23:59",
        "2026-11-22 14:30",
    ),
    "date": ("0001-01-01", " 2020-02-02 "),
    "time": ("14:30:60", "00:00:00.0"),
    "duration": (
        "-1 02:00:00",
        "-02:00:00",
        "26:00:00",
        "1 26:00:00",
        "1:02:03",
        "P-1D",
        "PT36H",
        "P1W",
        "1D",
        "0 00:00:00",
    ),
    "json": (
        "null",
        "1",
        "1.0",
        "1e5",
        "[1, 2.50]",
        '{"b":1,"a":2}',
        '{"a":1,"a":2}',
        '"\\u00e9"',
        "12345678901234567890",
    ),
    "uuid": (
        "{6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a11}",
        "urn:uuid:6f1c9f0a-7d3e-4d0b-9a55-0c2f8b1e7a12",
        "6f1c9f0a7d3e4d0b9a550c2f8b1e7a13",
    ),
    "boolean": ("x", "FALSE", "no", "None"),
    "float": (
        "1E3",
        "-0",
        "0.1",
        "100000000000000000000",
        "1e16",
        "1e-5",
        ".5",
        "5.",
        "123456789.123456789",
    ),
    "decimal": ("-0", "00", "1.10", "-.5", "0e0"),
    "integer": ("-0", "00", "−5"),
    "email": (
        "ü@example.com",
        "a@ü.example",
        "a.@example.com",
        '"a b"@example.com',
        "a@[127.0.0.1]",
        "a@example.c",
        "a@-x.com",
    ),
    "url": (
        "HTTPS://EXAMPLE.COM",
        "http://localhost",
        "http://127.0.0.1:80/",
        "http://[::1]/",
        "https://ü.example/ä",
        "https://user:pw@example.com/",
        "https://example.com/a b",
        "https://example.com/\"'<>",
        "//example.com",
    ),
    "slug": ("--", "_"),
    "string": ("a\tb", "a\nb", "\u00a0x\u00a0", "a\u2028b", "\x1f", "\ufeff"),
    "text": ("a\tb", "\n\na", "\u00a0x\u00a0", "a\x0bb\x0cc", "\x85x"),
    "choice": (" ",),
}


@pytest.fixture(autouse=True)
def nothing_new(pair: Pair) -> Iterator[None]:
    """Fails a test in which a difference was found that is not on the list."""
    before = len(pair.unlisted)
    yield
    pair.expect_nothing_new(before)


def values(pair: Pair, entity: Entity, **options: Any) -> tuple[Values, Values]:
    """The same valid values for both apps, with either app's own ids in it."""
    return pair.rows[0].values(entity, **options), pair.rows[1].values(entity, **options)


def writer(entity: Entity) -> str:
    """Who adds rows."""
    return "alice" if member_may_create(entity) else "staff"


def with_(pair: tuple[Values, Values], changes: Changes) -> tuple[Changes, Changes]:
    """Both sides' values with the same changes."""
    return {**pair[0], **changes}, {**pair[1], **changes}


def add(
    pair: Pair, entity: Entity, changes: Changes | None = None, **options: Any
) -> tuple[str, str]:
    """Adds the same row to both apps."""
    made = pair.create(
        writer(entity), entity, with_(values(pair, entity, **options), changes or {})
    )
    assert made.saved, f"a valid {entity.name} was refused: {made.left.status}, {made.right.status}"
    return made.keys


def paths(entity: Entity, keys: tuple[str, str], action: str = "") -> tuple[str, str]:
    """Addresses of one row in both apps."""
    return entity.path(keys[0], action), entity.path(keys[1], action)


@pytest.mark.rule("compare.pages")
@pytest.mark.parametrize("path", [*ACCOUNT_PAGES, *OTHER_PAGES])
@pytest.mark.parametrize("who", VISITORS)
def test_pages(pair: Pair, who: str, path: str) -> None:
    """Pages that belong to no entity."""
    pair.get(who, path)


@pytest.mark.rule("compare.pages")
@pytest.mark.parametrize("who", [*VISITORS, "bob"])
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


@pytest.mark.rule("compare.values")
def test_refused_values(pair: Pair, entity: Entity) -> None:
    """Every value that is refused, with its error and the form that is shown again."""
    for at in range(count(entity, "refused")):
        changes = cases(entity, "refused", at)
        pair.create(writer(entity), entity, with_(values(pair, entity), changes))


def cases(entity: Entity, kind: str, at: int) -> dict[str, str]:
    """The values of one round."""
    every = accepted if kind == "accepted" else refused
    found: dict[str, list[Case]] = {one.name: every(one) for one in entity.fields}
    return {name: listed[at].text for name, listed in found.items() if at < len(listed)}


@pytest.mark.rule("compare.values", "compare.rows")
def test_accepted_values(pair: Pair, entity: Entity) -> None:
    """Every value that is accepted, with the pages that show it."""
    for at in range(count(entity, "accepted")):
        sent = with_(values(pair, entity), cases(entity, "accepted", at))
        found = pair.create(writer(entity), entity, sent)
        if not found.saved:
            # A unique value may be taken: without those the other fields of the round can be seen.
            unique = {one.name for one in entity.fields if one.unique}
            changes = {
                name: text
                for name, text in cases(entity, "accepted", at).items()
                if name not in unique
            }
            found = pair.create(writer(entity), entity, with_(values(pair, entity), changes))
        see(pair, entity, found)


def see(pair: Pair, entity: Entity, found: Both) -> None:
    """Compares the pages of a row that both apps took."""
    if found.saved:
        for action in ("", "edit"):
            pair.get(writer(entity), paths(entity, found.keys, action))


@pytest.mark.rule("compare.values", "compare.rows")
def test_odd_values(pair: Pair, entity: Entity) -> None:
    """Values on which the contract is silent."""
    for field in entity.fields:
        for text in ODD.get(field.type, ()):
            found = pair.create(
                writer(entity), entity, with_(values(pair, entity), {field.name: text})
            )
            see(pair, entity, found)


@pytest.mark.rule("compare.pages")
def test_required(pair: Pair, entity: Entity) -> None:
    """An empty form, and one with every optional part left empty."""
    empty: dict[str, str | list[str] | None] = {
        one.name: "" for one in entity.fields if one.type != "boolean"
    }
    pair.create(writer(entity), entity, (empty, empty))
    keys = add(pair, entity, full=False)
    for action in ("", "edit", "delete"):
        pair.get(writer(entity), paths(entity, keys, action))


@pytest.mark.rule("compare.listed")
@pytest.mark.parametrize(
    ("entity", "field"),
    [(entity, one) for entity in MODEL.entities for one in entity.fields if one.offers_default],
    ids=lambda one: one.name,
)
def test_left_out(pair: Pair, entity: Entity, field: Field) -> None:
    """What a field holds that a request does not name at all, though it offers a default."""
    sides = with_(values(pair, entity), {field.name: None})
    shown = []
    for app, given in zip((pair.left, pair.right), sides, strict=True):
        browser = app.as_(writer(entity))
        answer = browser.create(entity.new_path, given)
        if not answer.saved:
            shown.append("refused")  # The moment may be out of the field's own bounds.
            continue
        shown.append(browser.follow(answer).shown(field.name))
        # The rows differ from now on: they would be found again at the end.
        delete = entity.path(answer.key, "delete")
        assert app.as_("staff").submit(delete, {}, "form.delete-form").saved
    pair.observe("left out", f"{entity.name}.{field.name}", shown[0], shown[1])


@pytest.mark.rule("compare.pages", "compare.rows")
def test_edits(pair: Pair, entity: Entity) -> None:
    """Changing, taking away, the pages in between, and the message at the end."""
    keys = add(pair, entity, full=True)
    who = writer(entity)
    pair.get(who, entity.list_path)
    found = pair.submit(who, paths(entity, keys, "edit"), values(pair, entity))
    assert found.saved
    pair.get(who, paths(entity, keys))
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
def test_unique(pair: Pair, entity: Entity) -> None:
    """The same values twice."""
    sides = values(pair, entity)
    first = pair.create(writer(entity), entity, sides)
    assert first.saved
    pair.create(writer(entity), entity, sides)


@pytest.mark.rule("compare.accounts")
@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("/accounts/login/", {"username": "alice", "password": "wrong"}),
        ("/accounts/login/", {"username": "", "password": ""}),
        ("/accounts/login/", {"username": "a\0b", "password": "x"}),
        ("/accounts/register/", {}),
        (
            "/accounts/register/",
            {"username": "alice", "email": "x", "password1": "short", "password2": "other"},
        ),
        (
            "/accounts/register/",
            {
                "username": "a b",
                "email": "a@localhost",
                "password1": "password1234",
                "password2": "",
            },
        ),
        (
            "/accounts/register/",
            {"username": "x" * 151, "email": f"{'x' * 250}@example.com", "password1": "x" * 5000},
        ),
        ("/accounts/reset/", {"email": ""}),
        ("/accounts/reset/", {"email": "x"}),
        ("/accounts/reset/", {"email": "nobody@example.com"}),
    ],
    ids=lambda value: value.strip("/").replace("/", "-") if isinstance(value, str) else "",
)
def test_account_forms(pair: Pair, path: str, changes: dict[str, str]) -> None:
    """What the forms of the accounts say."""
    pair.submit("anonymous", path, changes)


@pytest.mark.rule("compare.accounts")
def test_password_form(pair: Pair) -> None:
    """What the form for a new password says."""
    for old, new, again in (
        ("", "", ""),
        ("wrong", "short", "other"),
        ("wrong", "password1234", "password1234"),
    ):
        changes = {"old_password": old, "new_password1": new, "new_password2": again}
        pair.submit("bob", "/accounts/password/", changes)


@pytest.mark.rule("compare.accounts")
def test_sign_in_and_out(pair: Pair) -> None:
    """The journey of a member, with its messages."""
    apps = (pair.left, pair.right)
    browsers = [one.browser() for one in apps]
    steps: list[Any] = [
        lambda browser, app: browser.get("/accounts/login/"),
        lambda browser, app: browser.submit(
            "/accounts/login/", {"username": "bob", "password": app.users["bob"]}
        ),
        lambda browser, app: browser.get("/"),
        lambda browser, app: browser.get("/"),
        lambda browser, app: browser.get("/accounts/login/"),
        lambda browser, app: browser.submit("/", {}, "form[action='/accounts/logout/']"),
        lambda browser, app: browser.get("/"),
        lambda browser, app: browser.get("/accounts/reset/x/"),
    ]
    for number, step in enumerate(steps):
        answers = [step(browser, app) for browser, app in zip(browsers, apps, strict=True)]
        pair.compare(f"member, step {number}", Both(*answers))


@pytest.mark.rule("compare.pages")
def test_refusals(pair: Pair) -> None:
    """Error pages that no link leads to."""
    for who in ("anonymous", "alice"):
        for path in ("/accounts/login/", MODEL.entities[0].new_path):
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
