"""From when on: „2025“, „März“, „3 Wochen“, „gestern“, „1.3.2026“, as one types it behind ``seit:``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from netzwerkpflege.domain.calendar_words import MONTHS, WEEKDAYS
from netzwerkpflege.domain.day_words import last_weekday
from netzwerkpflege.domain.text import fold

_NEAR: Final = {"heute": 0, "today": 0, "gestern": 1, "yesterday": 1, "vorgestern": 2}
_UNITS: Final = (
    (("tag", "tage", "tagen", "t", "day", "days", "d"), "days"),
    (("woche", "wochen", "w", "week", "weeks"), "weeks"),
    (("monat", "monate", "monaten", "m", "month", "months"), "months"),
    (("jahr", "jahre", "jahren", "j", "year", "years", "y"), "years"),
)
_SHORTEST: Final = 3
_YEAR: Final = re.compile(r"(\d{4})\Z")
_YEAR_MONTH: Final = re.compile(r"(?:(\d{4})-(\d{1,2})|(\d{1,2})[./](\d{4}))\Z")
_DAY: Final = re.compile(r"(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})?)\Z")
_SPAN: Final = re.compile(r"(\d{1,3})?\s*([^\W\d_]+)\Z")
_MONTH_YEAR: Final = re.compile(r"([^\W\d_]+)\.?\s*(\d{4})?\Z")


def read_since(value: str, today: date) -> date | None:
    """The first day that counts, or None where the words mean no day.

    A month or day without its year is the last one that has begun. „3 Wochen“ counts back from ``today``.
    """
    text = fold(value.strip())
    try:
        return _figures(text, today) or _words(text, today)
    except (ValueError, OverflowError):
        return None


def _figures(text: str, today: date) -> date | None:
    if match := _YEAR.match(text):
        return date(int(match[1]), 1, 1)
    if match := _YEAR_MONTH.match(text):
        return date(int(match[1] or match[4]), int(match[2] or match[3]), 1)
    if match := _DAY.match(text):
        if match[1]:
            return date(int(match[1]), int(match[2]), int(match[3]))
        day, month = int(match[4]), int(match[5])
        if match[6]:
            return date(int(match[6]), month, day)
        this = date(today.year, month, day)
        return this if this <= today else date(today.year - 1, month, day)
    return None


def _words(text: str, today: date) -> date | None:
    if text in _NEAR:
        return today - timedelta(_NEAR[text])
    if (match := _SPAN.match(text)) and (found := _span_before(int(match[1] or 1), match[2], today)):
        return found
    if (weekday := _begun(text, WEEKDAYS)) is not None:
        return last_weekday(weekday, today)
    match = _MONTH_YEAR.match(text)
    if match is None or (month := _begun(match[1], MONTHS)) is None:
        return None
    year = int(match[2]) if match[2] else today.year - (month > today.month)
    return date(year, month, 1)


def _begun(text: str, names: Mapping[str, int]) -> int | None:
    """The weekday or month that a folded text begins."""
    if len(text) < _SHORTEST:
        return None
    return next((number for name, number in names.items() if fold(name).startswith(text)), None)


def _span_before(count: int, unit: str, today: date) -> date | None:
    kind = next((kind for names, kind in _UNITS if unit in names), "")
    if kind == "days":
        return today - timedelta(days=count)
    if kind == "weeks":
        return today - timedelta(weeks=count)
    if kind:
        months = today.year * 12 + today.month - 1 - count * (12 if kind == "years" else 1)
        year, month = divmod(months, 12)
        last = (date(year + month // 11, (month + 1) % 12 + 1, 1) - timedelta(1)).day
        return date(year, month + 1, min(today.day, last))
    return None
