"""Fields that lead to rows of another model, tried on Author."""

from typing import Any
from unittest.mock import patch

from django import forms
from django.template import Context, Template
from django.test import TestCase
from django.utils.html import escape

from alike import fields
from alike.forms import offer, text_of
from alike.messages import MESSAGES
from library import models
from library.tests.factories.author import make_author

ROWS = models.Author.objects.all()
UNKNOWN = "999999999"
OPTIONS: dict[str, Any] = {"required": False, "error_messages": fields.SENTENCES}


class RelationForm(forms.Form):
    """A field of each kind."""

    one = fields.RelationField(queryset=ROWS, **OPTIONS)
    many = fields.ManyField(queryset=ROWS, **OPTIONS)
    by_id = fields.IdFilter(model=models.Author, **OPTIONS)
    picked = fields.RelationFilter(model=models.Author, order=models.Author.TITLE, **OPTIONS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self.fields["one"])
        offer(self.fields["many"])


class RelationFieldTests(TestCase):
    """Rows to pick from, or named by their ids."""

    first: models.Author
    second: models.Author

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first, cls.second = make_author(), make_author()

    def test_reads_rows(self) -> None:
        ids = [self.second.pk, self.first.pk]
        form = RelationForm({"one": self.first.pk, "many": ids, "by_id": self.first.pk})
        self.assertTrue(form.is_valid(), form.errors)
        self.assertEqual(form.cleaned_data["one"], self.first)
        self.assertEqual(set(form.cleaned_data["many"]), {self.first, self.second})
        self.assertEqual(form.cleaned_data["by_id"], self.first.pk)
        self.assertIsNone(form.cleaned_data["picked"])

    def test_refuses_what_is_not_there(self) -> None:
        for name in ("one", "many"):
            for typed in ("x", "-1", UNKNOWN, "9" * 30, "٣"):
                with self.subTest(name, typed=typed):
                    errors = RelationForm({name: typed}).errors
                    self.assertEqual(errors, {name: [MESSAGES["invalid_choice"]]})

    def test_filters_refuse_only_what_is_no_id(self) -> None:
        form = RelationForm({"by_id": "x", "picked": UNKNOWN})
        self.assertEqual(form.errors, {"by_id": [MESSAGES["invalid_choice"]]})

    def test_offers_the_rows_in_their_order(self) -> None:
        form = RelationForm({"one": self.second.pk})
        ordered = [str(row.pk) for row in ROWS.order_by(models.Author.TITLE, "pk")]
        for name in ("one", "many", "picked"):
            with self.subTest(name):
                page = str(form[name])
                places = [page.index(f'value="{pk}"') for pk in ordered]
                self.assertEqual(places, sorted(places))
        self.assertIn(f'value="{self.second.pk}" selected', str(form["one"]))

    def test_shows_titles(self) -> None:
        many = RelationForm().fields["many"]
        titles = ", ".join(str(row) for row in ROWS.order_by("pk"))
        self.assertEqual(text_of(many, ROWS.all()), titles)

    def test_among_very_many_rows_ids_are_typed(self) -> None:
        first, second = self.first.pk, self.second.pk
        with patch("alike.fields.MOST_CHOICES", 1):
            form = RelationForm(initial={"one": first, "many": [second, first]})
            one, many = str(form["one"]), str(form["many"])
        self.assertIn('type="text"', one)
        self.assertIn(f'value="{first}"', one)
        self.assertIn(f'value="{second},{first}"', many)

    def test_related_rows_are_named(self) -> None:
        navigation = [{"url": models.Author.list_url()}]
        for tag, row, text in (
            ("row_text", self.first, escape(str(self.first))),
            ("row_link", self.first, f'href="{self.first.get_absolute_url()}"'),
            ("row_text", None, "—"),
            ("row_link", None, "—"),
        ):
            with self.subTest(tag, row=row):
                template = Template(f"{{% load rows %}}{{% {tag} row %}}")
                shown = template.render(Context({"row": row, "navigation": navigation}))
                self.assertIn(text, shown)
