"""Fields that lead to rows of another model, tried on users."""

from typing import Any
from unittest.mock import patch

from django import forms
from django.test import TestCase

from accounts.models import User
from accounts.tests.factories import make_user
from alike import fields
from alike.forms import offer, text_of
from alike.messages import MESSAGES

OPTIONS: dict[str, Any] = {"required": False, "error_messages": fields.SENTENCES}


class RelationForm(forms.Form):
    """A field of each kind."""

    one = fields.RelationField(queryset=User.objects.all(), **OPTIONS)
    many = fields.ManyField(queryset=User.objects.all(), **OPTIONS)
    by_id = fields.IdFilter(model=User, **OPTIONS)
    picked = fields.RelationFilter(model=User, order="username", **OPTIONS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["one"])
        offer(self.fields["many"])


class RelationFieldTests(TestCase):
    """Rows to pick from, or named by their ids."""

    ada: User
    bob: User

    @classmethod
    def setUpTestData(cls) -> None:
        cls.bob, cls.ada = make_user("bob"), make_user("ada")

    def test_reads_rows(self) -> None:
        data = {"one": self.ada.pk, "many": [self.bob.pk, self.ada.pk], "by_id": self.ada.pk}
        form = RelationForm(data)
        self.assertTrue(form.is_valid(), form.errors)
        self.assertEqual(form.cleaned_data["one"], self.ada)
        self.assertEqual(set(form.cleaned_data["many"]), {self.ada, self.bob})
        self.assertEqual(form.cleaned_data["by_id"], self.ada.pk)
        self.assertIsNone(form.cleaned_data["picked"])

    def test_refuses_what_is_not_there(self) -> None:
        for name in ("one", "many"):
            for typed in ("x", "-1", "999999999", "9" * 30, "٣"):
                with self.subTest(name, typed=typed):
                    errors = RelationForm({name: typed}).errors
                    self.assertEqual(errors, {name: [MESSAGES["invalid_choice"]]})

    def test_filters_refuse_only_what_is_no_id(self) -> None:
        form = RelationForm({"by_id": "x", "picked": "999999999"})
        self.assertEqual(form.errors, {"by_id": [MESSAGES["invalid_choice"]]})

    def test_offers_the_rows_in_their_order(self) -> None:
        form = RelationForm({"one": self.bob.pk})
        for name in ("one", "many", "picked"):
            with self.subTest(name):
                page = str(form[name])
                self.assertLess(page.index("ada"), page.index("bob"))
        self.assertInHTML(f'<option value="{self.bob.pk}" selected>bob</option>', str(form["one"]))

    def test_shows_titles(self) -> None:
        many = RelationForm().fields["many"]
        self.assertEqual(text_of(many, User.objects.all()), "bob, ada")

    def test_among_very_many_rows_ids_are_typed(self) -> None:
        with patch("alike.fields.MOST_CHOICES", 1):
            form = RelationForm(initial={"one": self.ada.pk, "many": [self.bob.pk, self.ada.pk]})
            one, many = str(form["one"]), str(form["many"])
        self.assertIn('type="text"', one)
        self.assertIn(f'value="{self.ada.pk}"', one)
        self.assertIn(f'value="{self.bob.pk},{self.ada.pk}"', many)
