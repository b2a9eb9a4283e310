"""Relations in JSON, tried on Author."""

from typing import Any

from django.test import TestCase
from rest_framework.exceptions import ValidationError

from alike.json_relations import RelationField
from library import models
from library.tests.factories.author import make_author

ROWS = models.Author.objects.all()
UNKNOWN = "999999999"
FIELDS: dict[str, Any] = {
    "one": RelationField(queryset=ROWS),
    "many": RelationField(queryset=ROWS, many=True, allow_empty=False),
}


def id_of(row: Any) -> Any:
    """The id of a row as JSON holds it."""
    return row.pk if isinstance(row.pk, int) else str(row.pk)


class RelationTests(TestCase):
    """Ids of rows."""

    first: models.Author
    second: models.Author

    @classmethod
    def setUpTestData(cls) -> None:
        cls.first, cls.second = make_author(), make_author()

    def test_good_ids(self) -> None:
        first, second = id_of(self.first), id_of(self.second)
        self.assertEqual(FIELDS["one"].run_validation(first), self.first)
        rows = FIELDS["many"].run_validation([second, first, second])
        self.assertEqual(set(rows), {self.first, self.second})
        self.assertEqual(
            FIELDS["many"].to_representation([self.second, self.first]),
            sorted([self.first.pk, self.second.pk]),
        )

    def test_bad_ids(self) -> None:
        unknown = int(UNKNOWN) if UNKNOWN.isdigit() else UNKNOWN
        for name, value, code in (
            ("one", unknown, "invalid_choice"),
            ("one", "x", "invalid_choice"),
            ("one", True, "invalid_choice"),
            ("one", 2**63, "invalid_choice"),
            ("one", None, "null"),
            ("many", [unknown], "invalid_choice"),
            ("many", ["x"], "invalid_choice"),
            ("many", {}, "invalid_list"),
            ("many", [], "required"),
        ):
            with self.subTest(name, value=value):
                with self.assertRaises(ValidationError) as refused:
                    FIELDS[name].run_validation(value)
                self.assertEqual(refused.exception.get_codes(), [code])
