"""Days in tables: as spreadsheets, Outlook and people write them, with the order of day and month told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from netzwerkpflege.domain.contact import PartialDate
from netzwerkpflege.exchange.dates import parse_day

AMBIGUOUS: Final = "date.ambiguous"

_CENTURY_FROM: Final = 30  # as spreadsheets do: 29 is 2029, 30 is 1930
_NO_DAY = re.compile(r"[0\s./:-]*\Z")
_NUMBERS = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:[T ,].*)?\Z")
_DAY_MONTH = re.compile(r"(\d{1,2})[.\s-]*([^\W\d_]{3,9})[.\s,-]*(\d{4}|\d{2})?\Z")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?\Z")
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS: Final = {
    **{name: number for number, name in enumerate(_MONTH_NAMES.split(), start=1)},
    **dict.fromkeys(("mär", "mrz", "mae"), 3),
    "jän": 1,
    "mai": 5,
    "okt": 10,
    "dez": 12,
}


class Day(NamedTuple):
    """What a cell says: its day, or None; ``empty`` where nobody wrote one; ``ambiguous`` where it could be another."""

    day: PartialDate | None = None
    empty: bool = False
    ambiguous: bool = False


def read_day(text: str, month_first: bool = False) -> Day:
    """The day in a cell: ISO, German, with names of months, with slashes (``month_first``: the American order).

    A year of two digits lies between 1930 and 2029, and is ambiguous from 00 to 29.
    """
    text = text.strip()
    if _NO_DAY.match(text):
        return Day(empty=True)
    if match := _NUMBERS.match(text):
        first, mark, second, year = match.groups()
        month, day = (first, second) if _is_month_first(int(first), mark, int(second), month_first) else (second, first)
        both = mark != "." and max(int(first), int(second)) <= 12 and int(first) != int(second)
        return _day(year, int(month), int(day), both)
    if match := _DAY_MONTH.match(text):
        return _named(match[3], match[2], match[1])
    if match := _MONTH_DAY.match(text):
        return _named(match[3], match[1], match[2])
    return Day(parse_day(text))


def _is_month_first(first: int, mark: str, second: int, wanted: bool) -> bool:
    return mark != "." and first <= 12 and (wanted or second > 12)


def _named(year: str | None, month: str, day: str) -> Day:
    number = _MONTHS.get(month[:3].lower())
    return _day(year, number, int(day), False) if number else Day()


def _day(year: str | None, month: int, day: int, ambiguous: bool) -> Day:
    full = int(year) if year else None
    if year and full is not None and len(year) == 2:
        ambiguous = ambiguous or full < _CENTURY_FROM
        full += 2000 if full < _CENTURY_FROM else 1900
    try:
        return Day(PartialDate(full or None, month, day), ambiguous=ambiguous)
    except ValueError:
        return Day()


def month_comes_first(cells: Iterable[str]) -> bool | None:
    """Whether the days of a column have the month first, as those show that can be read in one way alone.

    None where no cell shows it.
    """
    votes = 0
    for cell in cells:
        match = _NUMBERS.match(cell.strip())
        if match and match[2] != ".":
            first, second = int(match[1]), int(match[3])
            votes += (second > 12 >= first) - (first > 12 >= second)
    return votes > 0 if votes else None


def has_open_order(cells: Iterable[str]) -> bool:
    """Whether any day of a column could have day and month exchanged."""
    return any(
        match[2] != "." and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1] != match[3]
        for cell in cells
        if (match := _NUMBERS.match(cell.strip()))
    )
