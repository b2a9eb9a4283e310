"""Links to other rows: what may be chosen, what is shown from both ends."""

from __future__ import annotations

import pytest

from suite.model import MODEL, Entity, Incoming, Relation
from suite.pages import attribute, words
from suite.rows import Rows

LINKS = [
    pytest.param(entity, link, id=f"{entity.name}.{link.name}")
    for entity in MODEL.entities
    for link in entity.relations
]
ENDS = [
    pytest.param(entity, end, id=f"{entity.name}.{end.name}")
    for entity in MODEL.entities
    for end in entity.incoming
]
WRONG = ("987654321", "0", "-1", "x", "1.5", "99999999999999999999", "١", "1 OR 1=1", "1\0")


@pytest.mark.rule("relations.choice")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_unknown_targets_are_refused(rows: Rows, entity: Entity, link: Relation) -> None:
    """An id that no row has, or that is no id, is refused at the field."""
    for text in WRONG:
        answer = rows.add(entity, {link.name: [text] if link.many else text})
        assert answer.status == 200, f"{text!r} was answered with {answer.status}"
        assert answer.page.form().code(link.name) in ("invalid_choice", "null_characters"), repr(
            text
        )


@pytest.mark.rule("relations.required")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_required(rows: Rows, entity: Entity, link: Relation) -> None:
    """A required link must be given, an optional one need not be."""
    for absent in (None, ""):
        answer = rows.add(entity, {link.name: absent})
        if link.required:
            assert answer.status == 200
            assert answer.page.form().code(link.name) == "required"
        else:
            assert answer.saved or link.many


@pytest.mark.rule("relations.once")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_one_to_one_is_taken_once(rows: Rows, entity: Entity, link: Relation) -> None:
    """The target of a one-to-one link belongs to one row only."""
    if not link.exclusive:
        pytest.skip("the link is not one-to-one")
    target = rows.target(entity, link)
    rows.make(entity, {link.name: target})
    answer = rows.add(entity, {link.name: target})
    assert answer.status == 200
    assert answer.page.form().code(link.name) == "unique"


@pytest.mark.rule("relations.shown")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_link_is_shown_and_kept(rows: Rows, entity: Entity, link: Relation) -> None:
    """The row's page links to the target; the form holds it again."""
    target = rows.target(entity, link)
    key = rows.make(entity, {link.name: target})
    writer = rows.writer(entity)
    targets = target if isinstance(target, list) else [target]
    page = writer.open(entity.path(key))
    found = [attribute(one, "href") for one in page.fields[link.name].css("a")]
    if not link.to_user:
        assert found == [MODEL.entity(link.to).path(one) for one in targets]
    # Staff, as the row may be another member's where its owner may have one only.
    form = rows.app.as_("staff").form(entity.path(key, "edit"))
    assert form.values(link.name) == targets


@pytest.mark.rule("relations.many")
@pytest.mark.parametrize(("entity", "link"), LINKS)
def test_many_targets(rows: Rows, entity: Entity, link: Relation) -> None:
    """A many-to-many link holds several rows, each once, and forgets those that are taken away."""
    if not link.many or link.to_user:
        pytest.skip("the link has one target")
    target = MODEL.entity(link.to)
    targets = sorted((rows.make(target) for _ in range(3)), key=lambda one: (len(one), one))
    key = rows.make(entity, {link.name: [*targets, targets[0]]})
    writer = rows.writer(entity)
    path = entity.path(key, "edit")
    assert sorted(writer.form(path).values(link.name), key=lambda one: (len(one), one)) == targets
    assert writer.submit(path, {link.name: targets[1:2]}).saved
    assert writer.form(path).values(link.name) == targets[1:2]
    answer = writer.submit(path, {link.name: [targets[0], "987654321"]})
    assert answer.status == 200
    assert writer.form(path).values(link.name) == targets[1:2]


@pytest.mark.rule("relations.related")
@pytest.mark.parametrize(("entity", "end"), ENDS)
def test_related_rows_are_shown(rows: Rows, entity: Entity, end: Incoming) -> None:
    """A row's page shows 20 of the rows that point at it, their number, a link to all."""
    source = MODEL.entity(end.source)
    link = MODEL.relation(end)
    if source.access == "staff" and entity.access != "staff":
        pytest.skip("members do not see these rows")
    key = rows.make(entity)
    target = [key] if link.many else key
    number = 1 if link.exclusive else 22 if end is entity.incoming[0] else 2
    made = [rows.make(source, {link.name: target}) for _ in range(number)]
    section = (
        rows.writer(entity)
        .open(entity.path(key))
        .find(f"section.related[data-relation={end.name}]")
    )
    assert section is not None
    found = [attribute(one, "href") for one in section.css("ul a")]
    assert len(found) == min(number, 20)
    assert set(found) <= {source.path(one) for one in made}
    assert str(number) in words(section)
    if number > 20:
        more = attribute(section.css("p a")[-1], "href") or ""
        path, _, query = more.partition("?")
        assert path == source.list_path
        assert f"{link.name}={key}" in query.split("&")
        listed = rows.writer(source).open(more)
        assert str(number) in listed.text("p.count")
