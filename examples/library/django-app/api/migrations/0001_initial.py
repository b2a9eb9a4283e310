"""The tokens' table."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import api.models
import core.moments


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Token",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=uuid.uuid4, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("key_hash", models.CharField(max_length=64)),
                ("created_at", models.DateTimeField(default=core.moments.now)),
                ("expires", models.DateTimeField(default=api.models.next_expiry)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "api_token",
                "constraints": [
                    models.UniqueConstraint(fields=("key_hash",), name="uq_api_token_key_hash")
                ],
            },
        ),
    ]
