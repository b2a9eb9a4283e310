"""What is typed into each field to find its limits: values to accept and to refuse."""

from __future__ import annotations

from suite import case_numbers, case_others, case_texts, case_times
from suite.case import Case, bad, good
from suite.model import Field


def accepted(field: Field) -> list[Case]:
    """Values that must be accepted, at the bounds of each option above all."""
    found = [
        one
        for one in ACCEPTED.get(field.type, case_texts.accepted_text)(field)
        if case_texts.fits(field, one.text)
    ]
    if not field.required and field.type != "boolean":
        found.append(good(field, "absent", ""))
    return found


def refused(field: Field) -> list[Case]:
    """Values that must be refused."""
    found = list(REFUSED.get(field.type, case_texts.refused_text)(field))
    if field.required and field.type != "boolean":
        found += [bad("absent", "", "required"), bad("blank", "  \t ", "required")]
    return found


ACCEPTED = {
    "email": case_texts.accepted_email,
    "url": case_texts.accepted_url,
    "slug": case_texts.accepted_slug,
    "integer": case_numbers.accepted_integer,
    "decimal": case_numbers.accepted_decimal,
    "float": case_numbers.accepted_float,
    "boolean": case_numbers.accepted_boolean,
    "date": case_times.accepted_date,
    "time": case_times.accepted_time,
    "datetime": case_times.accepted_datetime,
    "duration": case_times.accepted_duration,
    "uuid": case_others.accepted_uuid,
    "choice": case_others.accepted_choice,
    "json": case_others.accepted_json,
}
REFUSED = {
    "email": case_texts.refused_email,
    "url": case_texts.refused_url,
    "slug": case_texts.refused_slug,
    "integer": case_numbers.refused_integer,
    "decimal": case_numbers.refused_decimal,
    "float": case_numbers.refused_float,
    "boolean": lambda _field: iter(()),
    "date": case_times.refused_date,
    "time": case_times.refused_time,
    "datetime": case_times.refused_datetime,
    "duration": case_times.refused_duration,
    "uuid": case_others.refused_uuid,
    "choice": case_others.refused_choice,
    "json": case_others.refused_json,
}
