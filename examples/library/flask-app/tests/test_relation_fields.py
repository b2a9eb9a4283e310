"""Fields that lead to rows of another model, tried on a table of their own."""

from typing import Any

import pytest
import sqlalchemy.orm as so
from werkzeug.datastructures import MultiDict
from wtforms import Form

from app import relation_fields as fields
from app.alike.fields import AlikeMeta
from app.alike.messages import MESSAGES
from app.extensions import db


class Tables(so.DeclarativeBase):
    """Tables that only these tests have."""


class Person(Tables):
    """Somebody to pick."""

    __tablename__ = "_person"

    id: so.Mapped[int] = so.mapped_column(primary_key=True)
    name: so.Mapped[str]

    def __str__(self) -> str:
        return self.name


@pytest.fixture(autouse=True)
def tables(isolation: None) -> None:
    """Make them; they are undone like every row."""
    Tables.metadata.create_all(db.session.connection())


def make_person(name: str) -> Person:
    """A stored person."""
    person = Person(name=name)
    db.session.add(person)
    db.session.commit()
    return person


class RelationForm(Form):
    """A field of each kind."""

    class Meta(AlikeMeta, Form.Meta):
        """How fields are made."""

    one = fields.RelationField(model=Person, order="name")
    many = fields.ManyField(model=Person, order="name")
    by_id = fields.IdFilter(model=Person)
    picked = fields.RelationFilter(model=Person, order="name")


def read(name: str, *typed: Any) -> Any:
    """The field of a form that this was typed into."""
    form = RelationForm(MultiDict([(name, str(text)) for text in typed]))
    form.validate()
    return form[name]


def test_fields_read_rows() -> None:
    ada, bob = make_person("ada"), make_person("bob")
    assert read("one", ada.id).data == ada
    assert read("one", "").data is None
    assert read("many", bob.id, ada.id).data == [ada, bob]
    assert read("many", f"{ada.id}, {bob.id}").data == [ada, bob]
    assert read("by_id", ada.id).data == ada.id
    assert read("picked", "").data is None


@pytest.mark.parametrize("name", ["one", "many"])
@pytest.mark.parametrize("typed", ["x", "-1", "999999999", "9" * 30, "٣"])
def test_fields_refuse_what_is_not_there(name: str, typed: str) -> None:
    assert list(read(name, typed).errors) == [MESSAGES["invalid_choice"]]


def test_filters_refuse_only_what_is_no_id() -> None:
    assert list(read("by_id", "x").errors) == [MESSAGES["invalid_choice"]]
    assert list(read("picked", "999999999").errors) == []


def test_fields_offer_the_rows_in_their_order() -> None:
    bob, ada = make_person("bob"), make_person("ada")
    page = str(read("one", bob.id)())
    assert page.index("ada") < page.index("bob")
    assert f'<option selected value="{bob.id}">bob</option>' in page
    assert list(read("many", bob.id).options()) == [
        (str(ada.id), "ada", False),
        (str(bob.id), "bob", True),
    ]
    assert f'value="{ada.id}">ada</option>' in str(read("picked", "")())


def test_fields_show_titles() -> None:
    ada, bob = make_person("ada"), make_person("bob")
    form: Any = RelationForm(data={"one": ada, "many": [bob, ada]})
    assert form.one.text_of(ada) == "ada"
    assert form.one.text_of(None) == ""
    assert form.many.text_of([bob, ada]) == "ada, bob"
    assert form.many.chosen == {str(ada.id), str(bob.id)}


def test_among_very_many_rows_ids_are_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "MOST_CHOICES", 1)
    ada, bob = make_person("ada"), make_person("bob")
    form: Any = RelationForm(data={"one": ada, "many": [ada, bob]})
    assert 'type="text"' in str(form.one())
    assert f'value="{ada.id}"' in str(form.one())
    assert not form.many.multiple
    assert f'value="{ada.id},{bob.id}"' in str(form.many())
