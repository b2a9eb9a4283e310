"""The Review model."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from core.models import Audited, Row
from core.owned import Owned


class Review(Audited, Owned, Row):
    """A row of the review table."""

    TITLE = "headline"

    headline = models.CharField("Headline", max_length=120)
    stars = models.BigIntegerField("Stars", validators=[MinValueValidator(1), MaxValueValidator(5)])
    body = models.TextField("Body", blank=True)
    book = models.ForeignKey(
        "library.Book", models.CASCADE, verbose_name="Book", related_name="reviews"
    )

    class Meta:
        db_table = "review"
        verbose_name = "Review"
        verbose_name_plural = "Reviews"
        ordering = ("-created_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["book", "owned_by"], name="uq_review_book_id_owned_by_id"
            ),
            models.CheckConstraint(condition=models.Q(stars__range=(1, 5)), name="ck_review_stars"),
        ]

    def __str__(self) -> str:
        return self.headline or f"{self._meta.verbose_name} {self.pk}"
