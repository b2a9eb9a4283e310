"""The Loan model."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from core.models import Row
from core.moments import today


class Loan(Row):
    """A row of the loan table."""

    ACCESS = "members"

    lent_on = models.DateField("Lent on", default=today)
    due = models.DateField("Due")
    returned_at = models.DateTimeField("Returned at", null=True, blank=True)
    renewals = models.BigIntegerField(
        "Renewals",
        null=True,
        blank=True,
        default=0,
        validators=[MinValueValidator(0), MaxValueValidator(3)],
    )
    copy = models.ForeignKey(
        "library.Copy", models.PROTECT, verbose_name="Copy", related_name="loans"
    )
    borrower = models.ForeignKey(
        "accounts.User", models.PROTECT, verbose_name="Borrower", related_name="loans"
    )

    class Meta:
        db_table = "loan"
        verbose_name = "Loan"
        verbose_name_plural = "Loans"
        ordering = ("-lent_on",)
        constraints = [
            models.CheckConstraint(
                condition=models.Q(renewals__range=(0, 3)), name="ck_loan_renewals"
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
