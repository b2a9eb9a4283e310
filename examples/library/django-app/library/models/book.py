"""The Book model."""

import re
from decimal import Decimal
from typing import ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models

from core.models import Audited, Row
from core.moments import today


class Book(Audited, Row):
    """A row of the book table."""

    TITLE = "title"
    STATUS_CHOICES: ClassVar = [
        ("ordered", "Ordered"),
        ("shelf", "On the shelf"),
        ("lent", "Lent out"),
        ("repair", "In repair"),
    ]

    title = models.CharField("Title", max_length=200)
    isbn = models.CharField(
        "ISBN",
        max_length=13,
        null=True,
        blank=True,
        validators=[RegexValidator(r"\A(?:[0-9]{13})\Z", code="invalid_pattern", flags=re.ASCII)],
        help_text="Thirteen digits, without hyphens.",
    )
    published = models.DateField(
        "Published", null=True, blank=True, validators=[MaxValueValidator(today)]
    )
    pages = models.BigIntegerField(
        "Pages", null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(20000)]
    )
    price = models.DecimalField(
        "Price",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0"))],
    )
    status = models.CharField(
        "Status", max_length=20, choices=STATUS_CHOICES, blank=True, default="ordered"
    )
    summary = models.TextField("Summary", blank=True)
    author = models.ForeignKey(
        "library.Author", models.PROTECT, verbose_name="Author", related_name="books"
    )
    genre = models.ForeignKey(
        "library.Genre",
        models.SET_NULL,
        verbose_name="Genre",
        related_name="books",
        null=True,
        blank=True,
    )
    sequel_of = models.OneToOneField(
        "self",
        models.SET_NULL,
        verbose_name="Sequel of",
        related_name="sequel",
        null=True,
        blank=True,
    )
    tags = models.ManyToManyField(
        "library.Tag", verbose_name="Tags", related_name="books", blank=True, db_table="book_tags"
    )

    class Meta:
        db_table = "book"
        verbose_name = "Book"
        verbose_name_plural = "Books"
        ordering = ("-published", "title")
        constraints = [
            models.UniqueConstraint(fields=["isbn"], name="uq_book_isbn"),
            models.UniqueConstraint(fields=["title", "author"], name="uq_book_title_author_id"),
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
        ]

    def __str__(self) -> str:
        return self.title or f"{self._meta.verbose_name} {self.pk}"
