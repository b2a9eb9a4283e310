"""Read tables that were there before."""

import io

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connection

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
)
django.setup()
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE book (isbn TEXT NOT NULL PRIMARY KEY, title TEXT)")
    cursor.execute("CREATE TABLE seat (hall INT, number INT, PRIMARY KEY (hall, number))")
output = io.StringIO()
call_command("inspectdb", stdout=output)
lines = output.getvalue().splitlines()
for line in lines:
    if line.startswith("class ") or "primary" in line.lower() and "#" not in line:
        print(line.strip())
