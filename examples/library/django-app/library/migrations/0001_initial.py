import re
from decimal import Decimal

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import migrations, models

from core.moments import now, today


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Author",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                ("name", models.CharField("Name", max_length=120)),
                (
                    "born",
                    models.DateField(
                        "Date of birth",
                        null=True,
                        blank=True,
                        validators=[MaxValueValidator(today)],
                    ),
                ),
                ("country", models.CharField("Country", max_length=60, blank=True)),
                (
                    "website",
                    models.URLField(
                        "Website",
                        max_length=200,
                        blank=True,
                        help_text="The author's own page, if there is one.",
                    ),
                ),
                ("biography", models.TextField("Biography", blank=True)),
            ],
            options={
                "db_table": "author",
                "verbose_name": "Author",
                "verbose_name_plural": "Authors",
                "ordering": ("name",),
            },
        ),
        migrations.CreateModel(
            name="Genre",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                ("name", models.CharField("Name", max_length=60)),
                (
                    "parent",
                    models.ForeignKey(
                        "library.genre",
                        models.PROTECT,
                        verbose_name="Parent",
                        related_name="subgenres",
                        null=True,
                        blank=True,
                        help_text="The wider genre that this one is part of.",
                    ),
                ),
            ],
            options={
                "db_table": "genre",
                "verbose_name": "Genre",
                "verbose_name_plural": "Genres",
                "ordering": ("name",),
                "constraints": [models.UniqueConstraint(fields=["name"], name="uq_genre_name")],
            },
        ),
        migrations.CreateModel(
            name="Tag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                ("name", models.CharField("Name", max_length=40)),
            ],
            options={
                "db_table": "tag",
                "verbose_name": "Tag",
                "verbose_name_plural": "Tags",
                "ordering": ("name",),
                "constraints": [models.UniqueConstraint(fields=["name"], name="uq_tag_name")],
            },
        ),
        migrations.CreateModel(
            name="Book",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField("Created", default=now, editable=False)),
                ("updated_at", models.DateTimeField("Changed", default=now, editable=False)),
                ("title", models.CharField("Title", max_length=200)),
                (
                    "isbn",
                    models.CharField(
                        "ISBN",
                        max_length=13,
                        null=True,
                        blank=True,
                        validators=[
                            RegexValidator(
                                r"\A(?:[0-9]{13})\Z", code="invalid_pattern", flags=re.ASCII
                            )
                        ],
                        help_text="Thirteen digits, without hyphens.",
                    ),
                ),
                (
                    "published",
                    models.DateField(
                        "Published", null=True, blank=True, validators=[MaxValueValidator(today)]
                    ),
                ),
                (
                    "pages",
                    models.BigIntegerField(
                        "Pages",
                        null=True,
                        blank=True,
                        validators=[MinValueValidator(1), MaxValueValidator(20000)],
                    ),
                ),
                (
                    "price",
                    models.DecimalField(
                        "Price",
                        max_digits=8,
                        decimal_places=2,
                        null=True,
                        blank=True,
                        validators=[MinValueValidator(Decimal("0"))],
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        "Status",
                        max_length=20,
                        choices=[
                            ("ordered", "Ordered"),
                            ("shelf", "On the shelf"),
                            ("lent", "Lent out"),
                            ("repair", "In repair"),
                        ],
                        blank=True,
                        default="ordered",
                    ),
                ),
                ("summary", models.TextField("Summary", blank=True)),
                (
                    "author",
                    models.ForeignKey(
                        "library.author",
                        models.PROTECT,
                        verbose_name="Author",
                        related_name="books",
                    ),
                ),
                (
                    "genre",
                    models.ForeignKey(
                        "library.genre",
                        models.SET_NULL,
                        verbose_name="Genre",
                        related_name="books",
                        null=True,
                        blank=True,
                    ),
                ),
                (
                    "sequel_of",
                    models.OneToOneField(
                        "library.book",
                        models.SET_NULL,
                        verbose_name="Sequel of",
                        related_name="sequel",
                        null=True,
                        blank=True,
                    ),
                ),
                (
                    "tags",
                    models.ManyToManyField(
                        "library.tag",
                        verbose_name="Tags",
                        related_name="books",
                        blank=True,
                        db_table="book_tags",
                    ),
                ),
            ],
            options={
                "db_table": "book",
                "verbose_name": "Book",
                "verbose_name_plural": "Books",
                "ordering": ("-published", "title"),
                "constraints": [
                    models.UniqueConstraint(fields=["isbn"], name="uq_book_isbn"),
                    models.UniqueConstraint(
                        fields=["title", "author"], name="uq_book_title_author_id"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(pages__range=(1, 20000)), name="ck_book_pages"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(price__gte=Decimal("0")), name="ck_book_price"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(status__in=["", "ordered", "shelf", "lent", "repair"]),
                        name="ck_book_status",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Copy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                (
                    "barcode",
                    models.CharField(
                        "Barcode",
                        max_length=20,
                        validators=[
                            RegexValidator(
                                r"\A(?:[A-Z]{2}-[0-9]{6})\Z", code="invalid_pattern", flags=re.ASCII
                            )
                        ],
                    ),
                ),
                ("shelf", models.CharField("Shelf", max_length=20, blank=True)),
                (
                    "acquired",
                    models.DateField(
                        "Acquired", null=True, blank=True, validators=[MaxValueValidator(today)]
                    ),
                ),
                ("lendable", models.BooleanField("Lendable", default=True)),
                (
                    "book",
                    models.ForeignKey(
                        "library.book", models.CASCADE, verbose_name="Book", related_name="copies"
                    ),
                ),
            ],
            options={
                "db_table": "copy",
                "verbose_name": "Copy",
                "verbose_name_plural": "Copies",
                "ordering": ("barcode",),
                "constraints": [
                    models.UniqueConstraint(fields=["barcode"], name="uq_copy_barcode")
                ],
            },
        ),
        migrations.CreateModel(
            name="Card",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                (
                    "number",
                    models.CharField(
                        "Number",
                        max_length=10,
                        validators=[
                            RegexValidator(
                                r"\A(?:C[0-9]{5})\Z", code="invalid_pattern", flags=re.ASCII
                            )
                        ],
                    ),
                ),
                ("expires", models.DateField("Expires")),
                (
                    "holder",
                    models.OneToOneField(
                        settings.AUTH_USER_MODEL,
                        models.CASCADE,
                        verbose_name="Holder",
                        related_name="card",
                    ),
                ),
            ],
            options={
                "db_table": "card",
                "verbose_name": "Library card",
                "verbose_name_plural": "Library cards",
                "ordering": ("number",),
                "constraints": [models.UniqueConstraint(fields=["number"], name="uq_card_number")],
            },
        ),
        migrations.CreateModel(
            name="Loan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                ("lent_on", models.DateField("Lent on", default=today)),
                ("due", models.DateField("Due")),
                ("returned_at", models.DateTimeField("Returned at", null=True, blank=True)),
                (
                    "renewals",
                    models.BigIntegerField(
                        "Renewals",
                        null=True,
                        blank=True,
                        default=0,
                        validators=[MinValueValidator(0), MaxValueValidator(3)],
                    ),
                ),
                (
                    "copy",
                    models.ForeignKey(
                        "library.copy", models.PROTECT, verbose_name="Copy", related_name="loans"
                    ),
                ),
                (
                    "borrower",
                    models.ForeignKey(
                        settings.AUTH_USER_MODEL,
                        models.PROTECT,
                        verbose_name="Borrower",
                        related_name="loans",
                    ),
                ),
            ],
            options={
                "db_table": "loan",
                "verbose_name": "Loan",
                "verbose_name_plural": "Loans",
                "ordering": ("-lent_on",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(renewals__range=(0, 3)), name="ck_loan_renewals"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("row_version", models.IntegerField(default=1, editable=False)),
                ("created_at", models.DateTimeField("Created", default=now, editable=False)),
                ("updated_at", models.DateTimeField("Changed", default=now, editable=False)),
                (
                    "owned_by",
                    models.ForeignKey(
                        settings.AUTH_USER_MODEL,
                        models.PROTECT,
                        editable=False,
                        verbose_name="Owner",
                        related_name="+",
                    ),
                ),
                ("headline", models.CharField("Headline", max_length=120)),
                (
                    "stars",
                    models.BigIntegerField(
                        "Stars", validators=[MinValueValidator(1), MaxValueValidator(5)]
                    ),
                ),
                ("body", models.TextField("Body", blank=True)),
                (
                    "book",
                    models.ForeignKey(
                        "library.book", models.CASCADE, verbose_name="Book", related_name="reviews"
                    ),
                ),
            ],
            options={
                "db_table": "review",
                "verbose_name": "Review",
                "verbose_name_plural": "Reviews",
                "ordering": ("-created_at",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=["book", "owned_by"], name="uq_review_book_id_owned_by_id"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(stars__range=(1, 5)), name="ck_review_stars"
                    ),
                ],
            },
        ),
    ]
