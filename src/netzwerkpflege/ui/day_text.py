"""Days and hours as people type them: „12.4.1970“, „12.4.“, „18 Uhr 30“; and as a field shows them again."""

from __future__ import annotations

import re
from datetime import date, time

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.ui.moments import entry_format

_GERMAN_DAY = re.compile(r"(\d{1,2})\.\s*(\d{1,2})\.?(?:\s*(\d{4}))?\Z")
_HOUR = re.compile(r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?(?:\s*Uhr(?:\s*(\d{2}))?)?\Z", re.IGNORECASE)
_FOUR_FIGURES = re.compile(r"(\d{2})(\d{2})\Z")


def read_partial_day(text: str) -> PartialDate | None:
    """A day with or without its year: 12.4.1970, 12.4., 1970-04-12, --04-12; None for an empty field.

    Raises ValueError for everything else, also for 31 April.
    """
    text = text.strip()
    if not text:
        return None
    if match := _GERMAN_DAY.match(text):
        day, month, year = match.groups()
        return PartialDate(int(year) if year else None, int(month), int(day))
    return PartialDate.parse(text)


def read_day(text: str) -> date | None:
    """A day with its year; None for an empty field. Raises ValueError for everything else."""
    found = read_partial_day(text)
    if found is None:
        return None
    if found.year is None:
        raise ValueError("the year is missing")
    return date(found.year, found.month, found.day)


def show_partial_day(day: PartialDate | None) -> str:
    """A day as one types it in the language of the window."""
    if day is None:
        return ""
    if "." not in entry_format():
        return day.isoformat()
    return f"{day.day}.{day.month}." + ("" if day.year is None else f"{day.year:04d}")


def show_day(day: date | None) -> str:
    """A day with its year, as one types it."""
    return "" if day is None else show_partial_day(PartialDate(day.year, day.month, day.day))


def read_hour(text: str) -> time | None:
    """An hour: 18:30, 18.30, 1830, 18, 18 Uhr, 18 Uhr 30; None for an empty field. Raises ValueError."""
    text = text.strip()
    if not text:
        return None
    if match := _FOUR_FIGURES.match(text):
        return time(int(match[1]), int(match[2]))
    if match := _HOUR.match(text):
        return time(int(match[1]), int(match[2] or match[3] or 0))
    raise ValueError(f"not an hour: {text!r}")


def show_hour(hour: time | None) -> str:
    """An hour as one types it."""
    return "" if hour is None else hour.strftime("%H:%M")
